import { useLocale, useTranslations } from "next-intl";
import { instantText } from "@/lib/dates";
import type { Contradiction } from "@/liga/mentoring/matching/problem";
import type { Loaded, Numbered } from "./load";

/** Names, proposals and figures in the reader's words. */
export function useMatchingTexts({ viewer, desk }: Pick<Loaded, "viewer" | "desk">) {
  const t = useTranslations("matching.desk");
  const words = useTranslations("words");
  const locale = useLocale();
  const name = (id: string | null | undefined) => (id && desk.names.get(id)) || words("unnamed");
  const hours = (minutes: number) => t("hoursOf", { hours: Math.floor(minutes / 60) });
  const number = (value: number | null | undefined) => ((value ?? null) === null ? "–" : `${value}`);
  return {
    name,
    hours,
    title: ({ number, menteeId, goal }: Numbered) =>
      t("numbered", { number, text: menteeId ? t("ofOne", { name: name(menteeId) }) : t(`goals.${goal}`) }),
    made: ({ createdAt, madeBy }: Numbered) =>
      t("made", {
        when: instantText(new Date(createdAt), { locale, zone: viewer.timeZone }),
        who: madeBy ?? words("unnamed"),
      }),
    accepted: (at: string) =>
      t("accepted", { date: instantText(new Date(at), { locale, zone: viewer.timeZone }) }),
    contradiction: (one: Contradiction) => {
      const { code, ...about } = one;
      return t(`contradictions.${code}`, {
        mentee: "menteeId" in about ? name(about.menteeId) : "",
        mentor: "mentorId" in about ? name(about.mentorId) : "",
        places: "places" in about ? about.places : 0,
        pinned: "pinned" in about ? about.pinned : 0,
      });
    },
    /** The figures of a proposal, each with its name. */
    figures: ({ outcome, optimal }: Numbered): { key: string; term: string; detail: string }[] => [
      { key: "pairs", term: t("figures.pairs"), detail: number(outcome.pairs) },
      { key: "waiting", term: t("figures.waiting"), detail: number(outcome.waiting) },
      {
        key: "minutes",
        term: t("figures.minutes"),
        detail: typeof outcome.leastMinutes === "number" ? hours(outcome.leastMinutes) : "–",
      },
      ...(outcome.common === undefined
        ? []
        : [
            { key: "least", term: t("figures.least"), detail: number(outcome.leastCommon) },
            { key: "common", term: t("figures.common"), detail: number(outcome.common) },
          ]),
      { key: "blocking", term: t("figures.blocking"), detail: number(outcome.blocking) },
      { key: "state", term: t("figures.state"), detail: optimal ? t("proven") : t("notProven") },
    ],
  };
}
