import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { contactKinds } from "@/db/enums";
import { hoursText, instantText } from "@/lib/dates";
import { countryName, named } from "@/lib/names";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { allCountries, room, whereabouts } from "@/liga/room/queries";
import { DelegationHeader } from "../header";
import { contactAdd, contactRemove, ownGive, ownTakeBack } from "./actions";
import { RoomLive } from "./room-live";
import { roomView } from "./view";

type Props = { params: Promise<{ delegationId: string }> };

const load = cache(async (delegationId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(delegationId).success) notFound();
  const now = new Date();
  const read = await reading(viewer, async (tx) => ({
    room: await room(tx, viewer, delegationId),
    where: await whereabouts(tx, delegationId, now),
    countries: await allCountries(tx),
  }));
  return read.room ? { viewer, now, ...read, room: read.room } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { delegationId } = await params;
  const [t] = await Promise.all([getTranslations("room"), load(delegationId)]);
  return {
    title: t("title"),
    icons: { apple: "/room-icon-192.png" },
  };
}

/** A delegation on the spot: what a phone needs there, kept on it, and readable without network. */
export default async function RoomPage({ params }: Props) {
  const { viewer, now, room: here, where, countries } = await load((await params).delegationId);
  const [t, roles, locale] = await Promise.all([
    getTranslations("room"),
    getTranslations("words"),
    getLocale(),
  ]);
  const mine = { locale, zone: viewer.timeZone };
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
      </div>
      <RoomLive
        initial={roomView(viewer, here, now)}
        words={t.raw("live" as "title") as unknown as Record<string, string>}
        countries={named(countries, locale, countryName)}
        ids={{ note: randomUUID(), here: randomUUID(), debrief: randomUUID(), promise: randomUUID() }}
      />
      <Section title={t("contacts.title")} lead={t("contacts.lead")} id="contacts">
        {here.contacts.length === 0 && <p className="text-muted">{t("contacts.none")}</p>}
        <ul>
          {here.contacts.map((contact) => (
            <li key={contact.id} className="grid gap-1 border-line border-t py-3">
              <span className="text-muted">{t(`contacts.kinds.${contact.kind}`)}</span>
              <strong className="font-semibold">{contact.name}</strong>
              <a href={`tel:${contact.number.replace(/[^+\d]/g, "")}`}>{contact.number}</a>
              {contact.note && <span>{contact.note}</span>}
              {here.coordinates && (
                <ActionForm action={contactRemove} className="form-inline no-print">
                  <input type="hidden" name="contact" value={contact.id} />
                  <SubmitButton
                    variant="quiet"
                    size="small"
                    aria-label={`${t("contacts.remove")}: ${contact.name}`}
                  >
                    {t("contacts.remove")}
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
        {here.coordinates && (
          <ActionForm action={contactAdd} className="no-print">
            <input type="hidden" name="delegation" value={here.id} />
            <SelectField
              name="kind"
              label={t("contacts.kind")}
              options={contactKinds.map((value) => ({ value, label: t(`contacts.kinds.${value}`) }))}
            />
            <TextField name="name" label={t("contacts.name")} required />
            <TextField name="number" label={t("contacts.number")} type="tel" required />
            <TextField name="note" label={t("contacts.note")} note={t("live.optional")} />
            <SubmitButton variant="secondary">{t("contacts.add")}</SubmitButton>
          </ActionForm>
        )}
      </Section>
      {here.role && (
        <Section title={t("own.title")} lead={t("own.lead")} id="own">
          <ActionForm action={ownGive} className="no-print">
            <input type="hidden" name="delegation" value={here.id} />
            <TextField name="name" label={t("own.name")} defaultValue={here.own?.name} required />
            <TextField
              name="number"
              label={t("contacts.number")}
              type="tel"
              defaultValue={here.own?.number}
              required
            />
            <SubmitButton variant="secondary">{t("own.give")}</SubmitButton>
          </ActionForm>
          {here.own && (
            <ActionForm action={ownTakeBack} className="no-print">
              <input type="hidden" name="delegation" value={here.id} />
              <SubmitButton variant="danger">{t("own.takeBack")}</SubmitButton>
            </ActionForm>
          )}
        </Section>
      )}
      {where.length > 0 && (
        <Section title={t("where.title")} lead={t("where.lead")} id="where">
          <Table
            caption={t("where.title")}
            captionHidden
            columns={(["who", "said", "agenda", "call"] as const).map((column) => ({
              label: t(`where.${column}`),
            }))}
            rows={where.map((one) => ({
              id: one.id,
              cells: [
                one.name ?? roles("unnamed"),
                one.checkIn
                  ? t("where.since", {
                      place: one.checkIn.place || t("where.atSession"),
                      when: instantText(new Date(one.checkIn.at), mine),
                    })
                  : t("where.nothing"),
                one.now
                  ? `${one.now.title}, ${one.now.place}, ${hoursText(new Date(one.now.startsAt), new Date(one.now.endsAt), mine)}`
                  : t("where.free"),
                one.contact ? `${one.contact.name}, ${one.contact.number}` : t("where.noContact"),
              ],
            }))}
          />
        </Section>
      )}
    </>
  );
}
