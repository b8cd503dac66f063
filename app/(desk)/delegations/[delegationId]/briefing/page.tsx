import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { dayOf, dayText, hourText } from "@/lib/dates";
import { id, day as isDay } from "@/liga/input";
import { reading } from "@/liga/reading";
import { briefing, briefingDays, room } from "@/liga/room/queries";
import { DelegationHeader } from "../header";

type Props = { params: Promise<{ delegationId: string }>; searchParams: Promise<{ day?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("room.briefing"))("title") };
}

/** What a delegation told itself on one day, as the days are at the forum. */
export default async function BriefingPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ delegationId }, asked] = await Promise.all([params, searchParams]);
  if (!id.safeParse(delegationId).success) notFound();
  const [t, words, locale] = await Promise.all([
    getTranslations("room.briefing"),
    getTranslations("words"),
    getLocale(),
  ]);
  const read = await reading(viewer, async (tx) => {
    const head = await room(tx, viewer, delegationId);
    if (!head) return notFound();
    const zone = head.zone ?? "UTC";
    const days = await briefingDays(tx, delegationId, zone);
    const day = isDay.safeParse(asked.day).data ?? days[0] ?? dayOf(new Date(), zone);
    return { head, zone, days, day, told: await briefing(tx, delegationId, day, zone) };
  });
  const { head, zone, days, day, told } = read;
  const part = (title: string, text: string | null, mark?: string) =>
    text && (
      <div className="grid gap-1">
        <h3 className="font-semibold">{title}</h3>
        {mark && <Badge>{mark}</Badge>}
        <p className="whitespace-pre-wrap">{text}</p>
      </div>
    );
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={head}
        part="room"
        title={t("titleOn", { day: dayText(day, locale) })}
        coordinates={head.coordinates}
      />
      {days.length > 1 && (
        <nav aria-label={t("days")} className="actions no-print">
          {days.map((one) => (
            <TextLink key={one} href={`/delegations/${head.id}/briefing?day=${one}`}>
              {dayText(one, locale)}
            </TextLink>
          ))}
        </nav>
      )}
      {told.length === 0 && <EmptyState title={t("none")} />}
      {told.map((one) => (
        <Section
          key={one.id}
          title={one.title}
          lead={t("by", {
            name: one.by ?? words("unnamed"),
            when: hourText(new Date(one.metAt), { locale, zone }),
          })}
        >
          {part(t("heard"), one.heard)}
          {part(t("gained"), one.gained)}
          {part(t("risks"), one.risks, one.coordinatorsOnly ? t("coordinatorsOnly") : undefined)}
          {one.promises.length > 0 && (
            <div className="grid gap-1">
              <h3 className="font-semibold">{t("promises")}</h3>
              <ul>
                {one.promises.map((promise) => (
                  <li key={promise.id}>
                    {promise.byDay
                      ? t("promisedBy", {
                          who: promise.who,
                          promise: promise.promise,
                          day: dayText(promise.byDay, locale),
                        })
                      : t("promised", { who: promise.who, promise: promise.promise })}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </Section>
      ))}
    </>
  );
}
