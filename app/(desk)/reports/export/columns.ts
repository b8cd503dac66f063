import { getLocale, getTranslations } from "next-intl/server";
import {
  type CommitmentState,
  commitmentStates,
  enrolmentStatuses,
  type SeatRole,
  seatRoles,
} from "@/db/enums";
import { countryName, listText } from "@/lib/names";
import type { TableFile } from "@/lib/table-file";
import type { ProgrammeReport } from "@/liga/desks/report";

type Cohort = ProgrammeReport["cohorts"][number];
export type Column = TableFile["columns"][number] & { value: (cohort: Cohort) => string | number | null };

/** What the file says of a cohort, in her language: the numbers of the page, each in a column of its own. */
export async function reportColumns(): Promise<Column[]> {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const column = (heading: string, value: Column["value"], type: Column["type"] = "number"): Column => ({
    heading,
    type,
    value,
  });
  const role = (one: SeatRole, key: "filled" | "seats") => (cohort: Cohort) =>
    cohort.roles.find(({ role }) => role === one)?.[key] ?? 0;
  const all = (key: "filled" | "seats") => (cohort: Cohort) =>
    cohort.roles.reduce((sum, one) => sum + one[key], 0);
  const state = (one: CommitmentState) => (cohort: Cohort) =>
    cohort.commitments.find(({ state }) => state === one)?.count ?? 0;
  return [
    column(t("reports.cohort"), ({ name }) => name, "text"),
    column(t("reports.columns.from"), ({ startsOn }) => startsOn, "day"),
    column(t("reports.columns.to"), ({ endsOn }) => endsOn, "day"),
    ...enrolmentStatuses.map((status) =>
      column(
        t("reports.columns.enrolled", { status: t(`words.enrolmentStatus.${status}`) }),
        ({ enrolments }) => enrolments[status],
      ),
    ),
    column(t("reports.leaders.organisations"), ({ organisations }) => organisations),
    column(
      t("reports.leaders.countries"),
      ({ countries }) =>
        listText(
          countries.map((code) => countryName(code, locale)),
          locale,
        ),
      "text",
    ),
    column(t("reports.training.held"), ({ held }) => held),
    column(t("reports.columns.attended"), ({ attended }) => attended),
    column(t("reports.columns.counted"), ({ counted }) => counted),
    column(t("reports.columns.share"), ({ share }) => share && Math.round(share * 10_000) / 10_000, "share"),
    column(t("reports.training.complete"), ({ complete }) => complete),
    column(t("reports.columns.learners"), ({ learners }) => learners),
    column(t("reports.columns.delegations"), ({ delegations }) => delegations),
    column(t("reports.delegations.filled"), all("filled")),
    column(t("reports.columns.seats"), all("seats")),
    ...seatRoles.flatMap((one) => [
      column(t("reports.columns.roleFilled", { role: t(`words.seatRole.${one}`) }), role(one, "filled")),
      column(t("reports.columns.roleSeats", { role: t(`words.seatRole.${one}`) }), role(one, "seats")),
    ]),
    column(t("reports.voices.assessments"), ({ assessments }) => assessments),
    ...commitmentStates.map((one) =>
      column(t("reports.columns.commitments", { state: t(`words.commitmentState.${one}`) }), state(one)),
    ),
  ];
}
