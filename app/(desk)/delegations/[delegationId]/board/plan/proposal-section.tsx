import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateText } from "@/lib/dates";
import { listText } from "@/lib/names";
import type { Difference } from "@/liga/delegations/agenda/queries";
import { accept, discard } from "./actions";
import type { Proposal } from "./load";
import type { AgendaWords } from "./text";

type Props = { proposal: Proposal; words: AgendaWords };

/** The proposal beside the board: how good it is, what is lacking and why, and what would change. */
export function ProposalSection({ proposal, words }: Props) {
  const t = useTranslations("agenda");
  const locale = useLocale();
  const { plan, outcome, since, differences, known } = proposal;
  if (!plan) return null;
  const open = differences.filter(({ accepted }) => !accepted);
  const days = new Map<string, Difference[]>();
  const times = new Map(known.sessions.map((one) => [one.id, one]));
  for (const one of open) {
    const session = times.get(one.sessionId);
    const zone = known.zone ?? session?.zone ?? "UTC";
    const day = session ? dateText(new Date(session.startsAt), { locale, zone }) : t("someSession");
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  const why = ({ reason }: Difference) =>
    [
      ...(reason.pinned ? [t("pinned")] : []),
      ...(reason.needs.length > 0
        ? [t("because", { needs: listText(reason.needs.map(words.need), locale) })]
        : []),
    ].join(" ");
  return (
    <Section
      title={t("proposal")}
      lead={plan.optimal ? t("proven") : t("gapLeft", { percent: Math.ceil((plan.gap ?? 1) * 100) })}
      tone="next"
    >
      <p>
        {t("covered", {
          must: outcome.must?.met ?? 0,
          mustOf: outcome.must?.of ?? 0,
          wish: outcome.wish?.met ?? 0,
          wishOf: outcome.wish?.of ?? 0,
        })}
      </p>
      {(outcome.gaps ?? []).map(({ need, missing, nobody, rules }) => (
        <div key={need.id}>
          <Status kind={need.weight === "must" ? "stopped" : "attention"}>
            {t("lacking", { session: words.session(need.session), what: words.need(need.id), missing })}
          </Status>
          <p className="text-muted">
            {nobody
              ? t("nobodyCan")
              : rules
                ? `${t("inTheWay")} ${rules.map(words.rule).join(" ")}`
                : t("notWorkedOut")}
          </p>
        </div>
      ))}
      {since.length > 0 && (
        <Notice tone="attention" title={t("stale")}>
          <ul>
            {since.map((one) => (
              <li key={JSON.stringify(one)}>{words.since(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {open.length === 0 && <p>{t("nothingToChange")}</p>}
      {open.length > 0 && since.length === 0 && (
        <ActionForm action={accept}>
          <input type="hidden" name="plan" value={plan.id} />
          {[...days].map(([day, those]) => (
            <CheckboxGroup
              key={day}
              name="rows[]"
              label={day}
              defaultValue={those.map(bothOf)}
              options={those.map((one) => ({
                value: bothOf(one),
                label: t(one.kind, {
                  name: words.name(one.personId),
                  session: words.session(one.sessionId),
                  from: one.fromId ? words.session(one.fromId) : "",
                }),
                hint: one.kind === "removed" ? t("notNeeded") : why(one),
              }))}
            />
          ))}
          <SubmitButton>{t("accept")}</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={discard}>
        <input type="hidden" name="plan" value={plan.id} />
        <SubmitButton variant="quiet">{t("discard")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

/** Both halves of a move go together. */
const bothOf = ({ personId, sessionId, fromId }: Difference) =>
  [sessionId, ...(fromId ? [fromId] : [])].map((one) => `${personId}:${one}`).join(" ");
