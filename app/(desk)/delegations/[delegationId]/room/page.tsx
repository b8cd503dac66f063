import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { LinkButton } from "@/components/ui/link-button";
import { countryName, named } from "@/lib/names";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { brief } from "@/liga/room/brief";
import { room, whereabouts } from "@/liga/room/queries";
import { DelegationHeader } from "../header";
import { BriefSection } from "./brief-section";
import { ContactsSection, OwnContactSection } from "./contacts-section";
import { RoomLive } from "./room-live";
import { roomView } from "./view";
import { WhereSection } from "./where-section";

type Props = { params: Promise<{ delegationId: string }> };

const load = cache(async (delegationId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(delegationId).success) notFound();
  const now = new Date();
  const read = await reading(viewer, async (tx) => {
    const here = await room(tx, viewer, delegationId);
    if (!here) return null;
    const leads = here.coordinates || here.role === "head";
    return {
      room: here,
      brief: await brief(tx, viewer, delegationId),
      where: leads ? await whereabouts(tx, delegationId, now) : [],
    };
  });
  return read ? { viewer, now, ...read } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t] = await Promise.all([getTranslations("room"), load((await params).delegationId)]);
  return { title: t("title"), icons: { apple: "/room-icon-192.png" } };
}

/** A delegation on the spot: what a phone needs there, kept on it, and readable without network. */
export default async function RoomPage({ params }: Props) {
  const { viewer, now, room: here, brief: hers, where } = await load((await params).delegationId);
  const [t, papers, locale] = await Promise.all([
    getTranslations("room"),
    getTranslations("papers"),
    getLocale(),
  ]);
  return (
    <>
      {/* Asked for with her cookie: it is in her language, and there for nobody else. */}
      <link
        rel="manifest"
        href={`/delegations/${here.id}/room/manifest.webmanifest`}
        crossOrigin="use-credentials"
      />
      <DelegationHeader
        viewer={viewer}
        head={here}
        part="room"
        title={t("title")}
        coordinates={here.coordinates}
      />
      <div className="actions no-print">
        <LinkButton href={`/delegations/${here.id}/briefing`} variant="secondary">
          {t("toBriefing")}
        </LinkButton>
        <LinkButton href={`/delegations/${here.id}/brief`} variant="secondary" download>
          {papers("brief.download")}
        </LinkButton>
      </div>
      <RoomLive
        initial={roomView(viewer, here, now)}
        words={t.raw("live" as "title") as unknown as Record<string, string>}
        countries={named(hers.countries, locale, countryName)}
        ids={{ note: randomUUID(), here: randomUUID(), debrief: randomUUID(), promise: randomUUID() }}
        brief={<BriefSection room={here} brief={hers} />}
      >
        <ContactsSection room={here} />
        {where.length > 0 && <WhereSection where={where} zone={viewer.timeZone} />}
      </RoomLive>
      {here.role && <OwnContactSection room={here} />}
    </>
  );
}
