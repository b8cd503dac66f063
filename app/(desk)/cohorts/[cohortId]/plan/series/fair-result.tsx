import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { Proposal } from "@/liga/training/propose-slots";
import type { PlanPerson } from "@/liga/training/read-plan";

/** How fair the hours are, in numbers, and what each leader carries with them. */
export function FairResult({ proposal: { answer }, people }: { proposal: Proposal; people: PlanPerson[] }) {
  const t = useTranslations("plans");
  const words = useTranslations("words");
  const { worst, total, proven } = answer;
  return (
    <Section title={t("series.fairTitle")}>
      <p>{t(proven ? "series.fairText" : "series.fairUnproven", { worst, total })}</p>
      <Disclosure summary={t("series.after")}>
        <Table
          caption={t("series.after")}
          captionHidden
          columns={[
            { label: t("people.name") },
            { label: t("people.carried"), numeric: true },
            { label: t("series.after"), numeric: true },
          ]}
          rows={people.map(({ id, name, carried }, p) => ({
            id,
            cells: [
              name ?? words("unnamed"),
              t("burden", { minutes: carried }),
              t("burden", { minutes: answer.burdens[p] ?? 0 }),
            ],
          }))}
        />
      </Disclosure>
    </Section>
  );
}
