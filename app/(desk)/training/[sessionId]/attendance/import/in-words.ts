import { getLocale, getTranslations } from "next-intl/server";
import type { StatusKind } from "@/components/ui/mark";
import { attendanceMarks } from "@/db/enums";
import { listText } from "@/lib/names";
import type { Proposed } from "@/liga/training/propose-marks";

/** What an export says, as the page shows it: every sentence ready in the facilitator's language. */
export type ProposedInWords = {
  title: string;
  measure: string;
  marks: { value: string; label: string }[];
  rows: {
    id: string;
    name: string;
    how: string;
    kind: StatusKind;
    says: string[];
    /** The question to be answered before a doubtful one is saved. */
    sure: string | null;
    proposal: string;
    mark: string;
    version: number;
  }[];
  strangers: { title: string; text: string; names: string[] } | null;
  unseen: { title: string; text: string; names: string[] } | null;
};

const kinds = { address: "done", name: "done", similar: "attention" } as const;
/** Marks that an export can speak for. */
const offered = attendanceMarks.filter((mark) => mark !== "apology" && mark !== "caught_up");

export async function inWords(proposed: Proposed): Promise<ProposedInWords> {
  const { rows, strangers, unseen, thresholds, durationMinutes } = proposed;
  const [t, words, register, locale] = await Promise.all([
    getTranslations("attendance.import"),
    getTranslations("words"),
    getTranslations("training.register"),
    getLocale(),
  ]);
  const { lateAfter: late, earlyBefore: early, least } = thresholds;
  return {
    title: t("read"),
    measure: t("measure", { late, early, least }),
    marks: [
      { value: "", label: register("clear") },
      ...offered.map((mark) => ({ value: mark, label: words(`attendanceMark.${mark}`) })),
    ],
    rows: rows.map((row) => {
      const name = row.name ?? words("unnamed");
      return {
        id: row.enrolmentId,
        name,
        how: t(`how.${row.how}`),
        kind: kinds[row.how],
        says: [
          t("seenAs", { names: listText(row.seenAs, locale) }),
          t("there", { minutes: row.minutes, of: durationMinutes }),
          row.lateBy ? t("lateBy", { minutes: row.lateBy }) : "",
          row.leftBefore ? t("leftBefore", { minutes: row.leftBefore }) : "",
          row.proposal === null ? t("short") : "",
          row.mark ? t("stands", { mark: words(`attendanceMark.${row.mark}`) }) : "",
        ].filter(Boolean),
        sure: row.how === "similar" ? t("sure", { name }) : null,
        // Who came after all is present, whatever she wrote before; a mark made by a person is proposed as it stands.
        proposal: (row.mark && row.mark !== "apology" ? row.mark : row.proposal) ?? "",
        mark: row.mark ?? "",
        version: row.version,
      };
    }),
    strangers:
      strangers.length > 0 ? { title: t("strangers"), text: t("strangersText"), names: strangers } : null,
    unseen:
      unseen.length > 0
        ? { title: t("unseen"), text: t("unseenText"), names: unseen.map((name) => name ?? words("unnamed")) }
        : null,
  };
}
