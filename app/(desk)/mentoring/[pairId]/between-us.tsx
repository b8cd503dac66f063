import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { dayText } from "@/lib/dates";
import { languageName } from "@/lib/names";
import type { Agreement, Goal } from "@/liga/mentoring/pair-work";
import type { OwnPair } from "@/liga/mentoring/queries";

/** What they agreed on, in a line, and whose yes is missing. */
export function AgreementSection({ agreement, pair }: { agreement: Agreement | null; pair: OwnPair }) {
  const t = useTranslations("pairs.agreement");
  const words = useTranslations("words");
  const locale = useLocale();
  const name = pair.other.name ?? words("unnamed");
  const missing =
    agreement && (!agreement.mine ? t("waitsForYou") : !agreement.hers && t("waitsFor", { name }));
  if (!agreement && pair.endedOn) return null;
  return (
    <Section title={t("title")}>
      {agreement ? (
        <p>
          {t("short", {
            every: t("every", { count: agreement.everyWeeks }),
            language: languageName(agreement.language, locale),
          })}
        </p>
      ) : (
        <p>{t("noneYet")}</p>
      )}
      {agreement && <Status kind={missing ? "attention" : "done"}>{missing || t("bothAgreed")}</Status>}
      <div className="actions">
        <LinkButton
          href={`/mentoring/${pair.id}/agreement`}
          variant={agreement && !agreement.mine && !pair.endedOn ? "primary" : "secondary"}
        >
          {t(agreement ? (agreement.mine || pair.endedOn ? "read" : "readAndAgree") : "write")}
        </LinkButton>
      </div>
    </Section>
  );
}

/** Goals that are open, next due first. */
export function GoalsSection({ goals, pair, today }: { goals: Goal[]; pair: OwnPair; today: string }) {
  const t = useTranslations("pairs.goals");
  const locale = useLocale();
  const open = goals.filter(({ state }) => state === "open");
  const reached = goals.filter(({ state }) => state === "reached").length;
  if (goals.length === 0 && pair.endedOn) return null;
  return (
    <Section title={t("title")}>
      {goals.length === 0 && <p>{t("emptyShort")}</p>}
      <ul className="grid gap-2">
        {open.map((goal) => (
          <li key={goal.id}>
            <span dir="auto">{goal.what}</span>
            <span className="field-hint block">{t("until", { day: dayText(goal.dueOn, locale) })}</span>
            {goal.dueOn < today && <Status kind="attention">{t("overdue")}</Status>}
          </li>
        ))}
      </ul>
      {reached > 0 && <Status kind="done">{t("reachedCount", { count: reached })}</Status>}
      <div className="actions">
        <LinkButton href={`/mentoring/${pair.id}/goals`} variant="secondary">
          {t(goals.length === 0 ? "set" : "see")}
        </LinkButton>
      </div>
    </Section>
  );
}
