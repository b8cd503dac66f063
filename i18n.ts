import { getRequestConfig } from "next-intl/server";
import { _createCache as newCache } from "use-intl/core";
import { currentLocale } from "@/auth/locale";
import { catalogue } from "@/messages/catalogue";

/** Messages once understood, by language. next-intl would read them anew for every request. */
const understood = { en: newCache(), es: newCache() };

/** next-intl's configuration of a request. Dates are formatted in `lib/dates.ts`, with a zone always. */
export default getRequestConfig(async () => {
  const locale = await currentLocale();
  return { locale, messages: catalogue[locale], timeZone: "UTC", _cache: understood[locale] };
});
