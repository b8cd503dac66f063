import { cookies, headers } from "next/headers";
import { type Locale, locales } from "@/db/enums";
import { currentViewer } from "./viewer";

export const localeCookie = "liga-language";

export const isLocale = (value: string | undefined): value is Locale =>
  locales.some((locale) => locale === value);

/** Her profile's language, else the cookie of the switch, else what her browser asks for, else English. */
export async function currentLocale(): Promise<Locale> {
  // Nobody can be looked up while the database is away, and the page that says so needs a language too.
  const viewer = await currentViewer().catch(() => null);
  if (viewer) return viewer.locale;
  const chosen = (await cookies()).get(localeCookie)?.value;
  if (isLocale(chosen)) return chosen;
  return acceptedLocale((await headers()).get("accept-language") ?? "");
}

/** The best of our languages for an Accept-Language header (RFC 9110, 12.5.4). */
export function acceptedLocale(header: string): Locale {
  const wanted = header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((p) => p.trim().startsWith("q="));
      return {
        language: tag.trim().toLowerCase().split("-")[0],
        quality: quality ? Number(quality.trim().slice(2)) : 1,
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map(({ language }) => language).find(isLocale) ?? "en";
}
