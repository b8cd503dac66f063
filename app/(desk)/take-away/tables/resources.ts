import { getLocale, getTranslations } from "next-intl/server";
import { languageName } from "@/lib/names";
import { mayTrain } from "@/liga/access";
import { reading } from "@/liga/reading";
import { LibraryFilter } from "@/liga/resources/input";
import { listResources } from "@/liga/resources/queries";
import { titleIn } from "@/liga/training/title";
import type { Viewer } from "@/liga/viewer";
import { type ListTable, number, text } from "./columns";

/** The whole library, for whoever keeps it. */
export async function resources(viewer: Viewer): Promise<ListTable | null> {
  if (!mayTrain(viewer)) return null;
  const found = await reading(viewer, (tx) => listResources(tx, viewer, LibraryFilter.parse({})));
  const [t, library, locale] = await Promise.all([
    getTranslations("takeAway.column"),
    getTranslations("resources"),
    getLocale(),
  ]);
  return {
    columns: [
      text(t("title")),
      text(t("summary")),
      text(t("language")),
      text(t("theme")),
      text(t("module")),
      text(t("objectives")),
      text(t("link")),
      number(t("bytes")),
    ],
    rows: found.map(({ title, summary, language, theme, module, objectives, url, urlBytes, files }) => [
      title,
      summary,
      languageName(language, locale),
      library(`themes.${theme}`),
      module && titleIn(module, locale),
      objectives.join(", "),
      url,
      // The smallest way to it.
      files[0]?.bytes ?? urlBytes,
    ]),
  };
}
