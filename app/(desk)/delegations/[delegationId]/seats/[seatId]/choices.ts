import type { getTranslations } from "next-intl/server";
import type { Candidate, Delegation } from "@/liga/delegations/delegation-queries";

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>;

/** Whoever does not yet hold a seat, under headings: the call's answers first, then the cohort, then the rest. */
export function choices(t: Translate, people: Candidate[], whole: Delegation) {
  const seated = new Set(whole.seats.map(({ personId }) => personId));
  const free = people.filter(({ id }) => !seated.has(id));
  const heading = ({ interest, own }: Candidate) =>
    interest === "selected" || interest === "waiting" || interest === "submitted"
      ? interest
      : own
        ? "cohort"
        : "others";
  return (["selected", "waiting", "submitted", "cohort", "others"] as const)
    .map((group) => ({
      label: t(`delegations.fill.${group}`),
      options: free
        .filter((one) => heading(one) === group)
        .map(({ id, name, organisation }) => ({
          value: id,
          label: [name ?? t("words.unnamed"), organisation].filter(Boolean).join(" · "),
        })),
    }))
    .filter(({ options }) => options.length > 0);
}
