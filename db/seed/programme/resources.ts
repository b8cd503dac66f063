import type { ResourceTheme } from "../../enums";
import { stableId } from "../random";
import { addDays } from "./dates";
import { moduleId } from "./modules";
import type { Rows } from "./rows";

type Resource = [
  language: string,
  title: string,
  summary: string,
  theme: ResourceTheme,
  module: number | null,
  objectives: number[],
  bytes: number | null,
];

/** Invented, as the titles and addresses say: a library to look at, nothing to learn from. */
const list: Resource[] = [
  [
    "en",
    "Demo: the rights of domestic workers on two pages",
    "A sheet to print and pass on.",
    "labour_rights",
    2,
    [6],
    180_000,
  ],
  [
    "en",
    "Demo: speaking with an interpreter",
    "Ten rules, read aloud in four minutes.",
    "leadership",
    10,
    [],
    2_400_000,
  ],
  [
    "es",
    "Demo: quién decide en la ONU",
    "Un mapa de oficinas y comités, para leer sin conexión.",
    "un_system",
    3,
    [23],
    420_000,
  ],
  [
    "es",
    "Demo: alternativas a la detención",
    "Ejemplos contados por organizaciones de base.",
    "criminalisation",
    4,
    [13],
    900_000,
  ],
  [
    "fr",
    "Démo : l'accès aux services de santé",
    "Les droits des femmes migrantes, en phrases simples.",
    "access_to_services",
    5,
    [15],
    300_000,
  ],
  ["ar", "عرض: حقوق العاملات في المنازل", "ورقة قصيرة للقراءة والمشاركة.", "labour_rights", 2, [6], 150_000],
  ["fil", "Demo: ligtas na pag-uwi", "Maikling gabay.", "safety_and_care", null, [21], null],
];

export function fillLibrary(rows: Rows, now: Date) {
  list.forEach(([language, title, summary, theme, module, objectives, urlBytes], i) => {
    rows.resources.push({
      id: stableId("resource", title),
      title,
      summary,
      language,
      url: `https://example.org/liga/resources/${i + 1}`,
      urlBytes,
      moduleId: module === null ? null : moduleId(module),
      theme,
      objectives,
      createdAt: addDays(now, -i - 1),
    });
  });
}
