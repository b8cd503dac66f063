import { getTranslations } from "next-intl/server";
import type { StatusKind } from "@/components/ui/mark";
import type { ImportAnswer } from "@/liga/people/import-people";

/** An import's answer as the page shows it: every sentence ready, in the coordinator's language. */
export type ImportInWords =
  | {
      step: "check";
      title: string;
      lines: string[];
      toRows: string;
      rows: {
        id: string;
        row: number;
        name: string;
        email: string;
        kind: StatusKind;
        verdict: string;
        why: string;
      }[];
      packed: string;
      /** Where they would go, whatever the form says by then. */
      checked: string;
      /** Null when there is nobody to add. */
      add: { label: string; lead: string } | null;
      none: string;
    }
  | {
      step: "add";
      title: string;
      lines: string[];
      withoutAddress: { id: string; name: string }[];
      withoutAddressText: string;
      people: { href: string; label: string };
    };

const kinds = {
  new: "done",
  enrol: "done",
  present: "neutral",
  duplicate: "attention",
  problem: "stopped",
} as const;

export async function inWords(answer: ImportAnswer): Promise<ImportInWords> {
  const t = await getTranslations("people.import");
  if (answer.step === "add") {
    const { added, enrolled, mailed, withoutAddress } = answer;
    return {
      step: "add",
      title: t("done", { added, enrolled }),
      lines: [t("mailed", { n: mailed })],
      withoutAddress,
      withoutAddressText: t("withoutAddress", { n: withoutAddress.length }),
      people: { href: `/people?cohort=${answer.cohort.id}`, label: t("toPeople") },
    };
  }
  const { counts, rows, packed } = answer;
  const adding = counts.new + counts.enrol;
  const verdicts = ["new", "enrol", "present", "duplicate", "problem"] as const;
  return {
    step: "check",
    title: t("nothingYet", { cohort: answer.cohort.name }),
    lines: verdicts
      .filter((verdict) => counts[verdict] > 0)
      .map((verdict) => t(`count.${verdict}`, { n: counts[verdict] })),
    toRows: t("rows"),
    rows: rows.map(({ verdict, row, newOrganisation }) => ({
      id: String(row.row),
      row: row.row,
      name: row.legalName,
      email: row.email ?? "",
      kind: kinds[verdict],
      verdict: t(`verdict.${verdict}`),
      why: row.problem
        ? t(`problem.${row.problem.code}`, { value: row.problem.value })
        : newOrganisation
          ? t("newOrganisation", { name: row.organisation ?? "" })
          : "",
    })),
    packed,
    checked: answer.cohort.id,
    add: adding > 0 ? { label: t("add", { n: adding }), lead: t("addLead") } : null,
    none: t("none"),
  };
}
