import { getRequestConfig } from "next-intl/server";
import { currentLocale } from "@/auth/locale";
import { catalogue } from "@/messages/catalogue";

/** next-intl's configuration of a request. Dates are formatted in `lib/dates.ts`, with a zone always. */
export default getRequestConfig(async () => {
  const locale = await currentLocale();
  return { locale, messages: catalogue[locale], timeZone: "UTC" };
});
