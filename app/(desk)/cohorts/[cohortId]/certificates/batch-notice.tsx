import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Batch } from "@/liga/certificates/queries";

const troubles = ["needs_name", "letters", "not_complete", "failed"] as const;

/** How far the certificates begun together are, and which could not be issued and why. Loading again shows more. */
export function BatchNotice({ batch, cohortId }: { batch: Batch; cohortId: string }) {
  const t = useTranslations("certificates.cohort.batch");
  const { counts, finishedAt } = batch;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const issued = counts.issued ?? 0;
  const waiting = counts.waiting ?? 0;
  const trouble = troubles.filter((state) => (counts[state] ?? 0) > 0);
  return (
    <Notice
      tone={finishedAt === null ? "neutral" : trouble.length > 0 ? "attention" : "done"}
      title={finishedAt === null ? t("title") : t("done")}
      actions={
        finishedAt === null ? (
          <LinkButton href={`/cohorts/${cohortId}/certificates`} size="small">
            {t("again")}
          </LinkButton>
        ) : undefined
      }
    >
      <Bar value={total - waiting} max={total} text={t("text", { issued, total })} />
      {waiting > 0 && <p>{t("waiting", { count: waiting })}</p>}
      {trouble.map((state) => (
        <p key={state}>{t(state, { count: counts[state] ?? 0 })}</p>
      ))}
    </Notice>
  );
}
