import { getLocale, getTranslations } from "next-intl/server";
import { dayOf } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import { programmeView } from "@/liga/mentoring/programme/queries";
import { hoursOf } from "@/liga/mentoring/service/words";
import type { Viewer } from "@/liga/viewer";
import { type ListTable, number, text } from "./columns";

const view = (viewer: Viewer) => programmeView(viewer, dayOf(new Date(), viewer.timeZone));

/** Each mentor with her load and the hours she gave in the cohorts of whoever asks. */
export async function mentors(viewer: Viewer): Promise<ListTable | null> {
  const programme = await view(viewer);
  if (!programme) return null;
  const [t, given, words, locale] = await Promise.all([
    getTranslations("mentoringProgramme.load"),
    getTranslations("mentoringProgramme.given"),
    getTranslations("words"),
    getLocale(),
  ]);
  const { load, service } = programme;
  return {
    columns: [
      text(t("mentor")),
      text(t("languages")),
      text(t("region")),
      number(t("walks")),
      number(t("takes")),
      number(t("free")),
      number(given("mentees")),
      number(given("meetings")),
      number(given("hours")),
    ],
    rows: load.map((mentor) => {
      const hers = service.filter(({ personId }) => personId === mentor.id);
      const sum = (key: "mentees" | "meetings" | "minutes") => hers.reduce((all, one) => all + one[key], 0);
      return [
        mentor.name ?? words("unnamed"),
        listText(
          mentor.languages.map((code) => languageName(code, locale)),
          locale,
        ),
        mentor.region ? words(`commission.${mentor.region}`) : null,
        mentor.walks,
        mentor.capacity,
        mentor.places,
        sum("mentees"),
        sum("meetings"),
        hoursOf(sum("minutes")),
      ];
    }),
  };
}

/** Leaders' wants against places, by language and by region. */
export async function mentorCoverage(viewer: Viewer): Promise<ListTable | null> {
  const programme = await view(viewer);
  if (!programme) return null;
  const [t, words, locale] = await Promise.all([
    getTranslations("mentoringProgramme"),
    getTranslations("words"),
    getLocale(),
  ]);
  const row = (
    what: string,
    key: string,
    of: { wanting: number; waiting: number; mentors: number; places: number },
  ) => [what, key, of.wanting, of.waiting, of.mentors, of.places];
  return {
    columns: [
      text(t("languages.key")),
      text(t("regions.key")),
      number(t("cover.wanting")),
      number(t("cover.waiting")),
      number(t("cover.mentors")),
      number(t("cover.places")),
    ],
    rows: [
      ...programme.languages.map((of) => row(languageName(of.key, locale), "", of)),
      ...programme.regions.map((of) =>
        row("", of.key ? words(`commission.${of.key}`) : t("regions.nowhere"), of),
      ),
    ],
  };
}
