import { getLocale, getTranslations } from "next-intl/server";
import { toGoText } from "@/app/(desk)/training/to-go";
import { mayFacilitateCohort } from "@/liga/access";
import { cohortCertificates } from "@/liga/certificates/queries";
import { wholeCohort } from "@/liga/cohorts/queries";
import type { Viewer } from "@/liga/viewer";
import { day, type ListTable, number, share, text, when } from "./columns";

/** Who takes part in a cohort, how far she is and what is missing. */
export async function leaders(viewer: Viewer, cohortId: string | null): Promise<ListTable | null> {
  if (cohortId === null || !mayFacilitateCohort(viewer, cohortId)) return null;
  const whole = await wholeCohort(viewer, cohortId);
  if (!whole) return null;
  const [t, progress, training, words, locale] = await Promise.all([
    getTranslations("cohorts.people.column"),
    getTranslations("cohorts.progress.column"),
    getTranslations("training"),
    getTranslations("words"),
    getLocale(),
  ]);
  return {
    about: whole.cohort.name,
    columns: [
      text(t("name")),
      text(progress("organisation")),
      text(t("status")),
      number(progress("attended")),
      number(progress("counted")),
      share(progress("share")),
      text(t("missing")),
    ],
    rows: whole.leaders.map((leader) => [
      leader.name ?? words("unnamed"),
      leader.organisation,
      words(`enrolmentStatus.${leader.status}`),
      leader.progress.attended,
      leader.progress.counted,
      leader.progress.counted > 0 ? leader.progress.share : null,
      leader.status === "withdrawn" ? null : toGoText(training, leader.progress, locale),
    ]),
  };
}

/** Who has her certificate, and what the others wait for; without the codes. */
export async function certificates(viewer: Viewer, cohortId: string | null): Promise<ListTable | null> {
  const page = cohortId === null ? null : await cohortCertificates(viewer, cohortId);
  if (!page) return null;
  const [t, people, training, words, locale] = await Promise.all([
    getTranslations("takeAway.column"),
    getTranslations("cohorts.people.column"),
    getTranslations("training"),
    getTranslations("words"),
    getLocale(),
  ]);
  return {
    about: page.cohort.name,
    columns: [text(people("name")), day(t("issued")), text(people("missing"))],
    rows: page.leaders.map(({ name, certificate, progress }) => [
      name ?? words("unnamed"),
      certificate ? when(new Date(certificate.issuedAt), viewer.timeZone)[0] : null,
      certificate ? null : toGoText(training, progress, locale),
    ]),
  };
}
