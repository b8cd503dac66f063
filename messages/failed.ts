import type { Locale } from "@/db/enums";
import en from "./en/failed.json";
import es from "./es/failed.json";

/**
 * The words of a page that failed, in every language. The only ones a browser holds: where the page
 * around them could not be made, nobody else is left to say them.
 */
export const failed: Record<Locale, typeof en> = { en, es };
