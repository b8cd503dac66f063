import { getTranslations } from "next-intl/server";
import { mailDesk } from "@/liga/letters/queries";
import type { Viewer } from "@/liga/viewer";
import { day, type ListTable, number, text, when } from "./columns";

/** Letters she began, to how many. */
export async function letters(viewer: Viewer): Promise<ListTable | null> {
  const desk = await mailDesk(viewer);
  if (!desk) return null;
  const [t, said] = await Promise.all([getTranslations("takeAway.column"), getTranslations("letters")]);
  return {
    columns: [
      text(said("drafts.column.subject")),
      text(t("cohort")),
      text(said("drafts.column.to")),
      number(t("readers")),
      day(t("begun")),
      day(t("settled")),
    ],
    rows: desk.letters.map((letter) => [
      letter.subject,
      letter.cohort,
      said(`list.${letter.list}`),
      letter.readers,
      when(new Date(letter.createdAt), viewer.timeZone)[0],
      letter.settledAt ? when(new Date(letter.settledAt), viewer.timeZone)[0] : null,
    ]),
  };
}

/** Mail that does not get through. */
export async function failing(viewer: Viewer): Promise<ListTable | null> {
  const desk = await mailDesk(viewer);
  if (!desk) return null;
  const [t, said] = await Promise.all([getTranslations("takeAway.column"), getTranslations("letters")]);
  return {
    columns: [
      text(said("drafts.column.subject")),
      text(t("leader")),
      text(t("address")),
      text(t("error")),
      day(t("since")),
      number(t("attempts")),
    ],
    rows: desk.failing.map(({ subject, name, to, error, since, attempts }) => [
      subject,
      name,
      to,
      error === "expired" ? said("failing.expired") : error,
      when(new Date(since), viewer.timeZone)[0],
      attempts,
    ]),
  };
}
