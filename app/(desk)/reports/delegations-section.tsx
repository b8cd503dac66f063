import { getTranslations } from "next-intl/server";
import { Bar } from "@/components/charts/bar";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { ProgrammeReport } from "@/liga/desks/report";
import { editionTitle } from "@/liga/forums/names";

/** Who goes: each delegation with its seats, filled and in all, by role. */
export async function DelegationsSection({ delegations }: Pick<ProgrammeReport, "delegations">) {
  const [t, words] = await Promise.all([getTranslations("reports"), getTranslations("words.seatRole")]);
  return (
    <Section title={t("delegations.title")}>
      <Table
        caption={t("delegations.title")}
        captionHidden
        columns={[
          { label: t("delegations.delegation") },
          { label: t("delegations.forum") },
          { label: t("cohort") },
          { label: t("delegations.filled") },
          { label: t("delegations.byRole") },
        ]}
        empty={<p className="text-muted">{t("delegations.none")}</p>}
        rows={delegations.map(({ id, name, forum, edition, cohort, filled, seats, roles }) => ({
          id,
          href: `/delegations/${id}`,
          cells: [
            name,
            editionTitle(forum, edition),
            cohort,
            seats === 0 ? (
              t("delegations.noSeats")
            ) : (
              <Bar
                key="filled"
                kind={filled < seats ? "attention" : "done"}
                value={filled}
                max={seats}
                text={t("delegations.filledText", { filled, seats })}
              />
            ),
            <ul key="roles">
              {roles.map(({ role, ...count }) => (
                <li key={role}>{t("delegations.role", { role: words(role), ...count })}</li>
              ))}
            </ul>,
          ],
        }))}
      />
      <Disclosure summary={t("how")}>{t("delegations.how")}</Disclosure>
    </Section>
  );
}
