import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Status, type StatusKind } from "@/components/ui/status";
import { type ConflictLevel, conflictKinds } from "@/db/enums";
import type { Delegation } from "@/liga/delegations/delegation-queries";
import type { Conflict } from "@/liga/delegations/queries";
import { conflictText } from "../conflict-text";
import { LevelForm } from "./level-form";

export const levelMarks: Record<ConflictLevel, StatusKind> = {
  block: "stopped",
  warn: "attention",
  ignore: "neutral",
};

/** What stands in the way, each in a sentence, and how seriously it is taken. */
export function ConflictsSection({ whole }: { whole: Delegation }) {
  const t = useTranslations();
  const { conflicts, levels } = whole;
  const some = (level: ConflictLevel) => conflicts.filter((one) => one.level === level).length;
  const setFor = new Map(levels.map((one) => [one.kind, one]));
  return (
    <Section
      title={t("delegations.conflicts.title")}
      id="conflicts"
      lead={
        conflicts.length > 0
          ? t("delegations.conflicts.lead", { block: some("block"), warn: some("warn") })
          : t("delegations.conflicts.none")
      }
    >
      <ul className="grid">
        {conflicts.map((conflict) => (
          <li
            key={`${conflict.kind} ${conflict.subject}`}
            className="border-t border-line py-2 first:border-t-0"
          >
            <ConflictItem whole={whole} conflict={conflict} />
          </li>
        ))}
      </ul>
      <Disclosure summary={t("delegations.conflicts.kinds")}>
        <p className="section-lead">{t("delegations.conflicts.kindsLead")}</p>
        <ul className="grid">
          {conflictKinds.map((kind) => (
            <li key={kind} className="grid gap-2 border-t border-line py-4 first:border-t-0">
              <strong className="font-semibold">{t(`words.conflictKind.${kind}`)}</strong>
              <LevelForm
                delegationId={whole.id}
                kind={kind}
                subject=""
                level={setFor.get(kind)?.level ?? "usual"}
                reason={setFor.get(kind)?.reason ?? null}
              />
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}

function ConflictItem({ whole, conflict }: { whole: Delegation; conflict: Conflict }) {
  const t = useTranslations();
  const locale = useLocale();
  const { kind, subject, level, reason } = conflict;
  const seat = whole.seats.find(({ personId }) => personId !== null && personId === conflict.personId);
  const sentence = conflictText(t, conflict, seat?.name ?? t("words.unnamed"), locale);
  return (
    <>
      <p
        className={`grid gap-x-3 md:grid-cols-[8rem_minmax(0,1fr)] ${level === "ignore" ? "text-muted" : ""}`}
      >
        <Status kind={levelMarks[level]}>{t(`words.conflictLevel.${level}`)}</Status>
        <span>
          {sentence}{" "}
          {reason && (
            <span className="text-muted">
              {t(level === "ignore" ? "delegations.conflicts.ignored" : "delegations.conflicts.because", {
                reason,
              })}
            </span>
          )}
        </span>
      </p>
      {subject && (
        <Disclosure
          summary={
            <>
              {t("delegations.conflicts.change")} <span className="sr-only">{sentence}</span>
            </>
          }
        >
          <LevelForm
            delegationId={whole.id}
            kind={kind}
            subject={subject}
            level={level === "block" ? "warn" : level}
            reason={reason}
          />
        </Disclosure>
      )}
    </>
  );
}
