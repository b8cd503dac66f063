import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { instantText } from "@/lib/dates";
import type { EditionFacts, Moves } from "@/liga/delegations/moves";
import type { Viewer } from "@/liga/viewer";
import { movesLooked } from "../actions";
import { editionDays, spanText } from "../times";
import { placeOf } from "./entry-text";

type Props = {
  viewer: Viewer;
  delegation: { id: string; editionId: string; zone: string | null };
  moves: Moves;
};
type Session = Moves["sessions"][number];

/** As many as one reads at a glance; the rest is behind a press. */
const first = 8;

/** What moved since the schedule was published: to be published again, or looked at. */
export function MovesNotice({ viewer, delegation, moves }: Props) {
  const t = useTranslations("delegations.moves");
  const locale = useLocale();
  const { number, publishedAt, sessions, edition, looked, mark } = moves;
  const mine = { locale, zone: viewer.timeZone };
  const list = (some: Session[]) => (
    <ul className="grid">
      {some.map((session) => (
        <MovedSession
          key={session.was.sessionId}
          session={session}
          zone={delegation.zone ?? session.now.zone}
        />
      ))}
    </ul>
  );
  const whole = (
    <>
      {edition && <MovedEdition {...edition} still={sessions.length === 0} />}
      {list(sessions.slice(0, first))}
      {sessions.length > first && (
        <Disclosure summary={t("more", { count: sessions.length - first })}>
          {list(sessions.slice(first))}
        </Disclosure>
      )}
    </>
  );
  return (
    <Section
      title={t("title", { number })}
      id="moves"
      tone={looked ? "plain" : "next"}
      lead={
        looked
          ? t("looked", {
              by: looked.by ?? t("somebody"),
              when: instantText(new Date(looked.at), mine),
              count: sessions.length,
            })
          : t("lead", { when: instantText(new Date(publishedAt), mine), count: sessions.length })
      }
    >
      {looked ? <Disclosure summary={t("seeAgain")}>{whole}</Disclosure> : whole}
      <ActionForm action={movesLooked} messageAt="end">
        <input type="hidden" name="delegation" value={delegation.id} />
        <input type="hidden" name="seen" value={mark} />
        {!looked && (
          <div className="actions no-print">
            {sessions.length > 0 && <LinkButton href="#publish">{t("publish")}</LinkButton>}
            {edition && (
              <LinkButton href={`/forums/${delegation.editionId}/programme/import`} variant="secondary">
                {t("import")}
              </LinkButton>
            )}
            <SubmitButton variant="secondary">{t("look")}</SubmitButton>
          </div>
        )}
      </ActionForm>
    </Section>
  );
}

function MovedEdition({ was, now, still }: { was: EditionFacts; now: EditionFacts; still: boolean }) {
  const t = useTranslations("delegations.moves");
  const locale = useLocale();
  const said = (facts: EditionFacts) =>
    [editionDays(facts, locale) ?? t("noDays"), facts.city].filter(Boolean).join(", ");
  return (
    <p>
      <strong className="font-semibold">
        {now.status === "cancelled" ? t("cancelled") : t("edition", { was: said(was), now: said(now) })}
      </strong>{" "}
      {still && now.status !== "cancelled" && t("sessionsStay")}
    </p>
  );
}

function MovedSession({ session, zone }: { session: Session; zone: string }) {
  const t = useTranslations("delegations.moves");
  const locale = useLocale();
  const { was, now, people } = session;
  const said = (line: Session["was"]) =>
    [was.title !== now.title && line.title, spanText(line.startsAt, line.endsAt, locale, zone), placeOf(line)]
      .filter(Boolean)
      .join(", ");
  return (
    <li className="grid gap-x-4 border-line border-t py-3 first:border-t-0 md:grid-cols-[8rem_minmax(0,1fr)]">
      <Status kind={now.off ? "stopped" : "attention"}>{t(now.off ? "off" : "moved")}</Status>
      <span className="grid">
        <strong className="font-semibold">{now.title}</strong>
        {!now.off && <span>{t("now", { what: said(now) })}</span>}
        <span className="text-muted">{t("was", { what: said(was) })}</span>
        <span className="text-muted">{t("people", { count: people })}</span>
      </span>
    </li>
  );
}
