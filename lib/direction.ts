const rightToLeft = new Set(["ar", "fa", "he", "ur"]);

/** The way a language is written, for `<html dir>`. */
export const directionOf = (locale: string) => (rightToLeft.has(locale) ? "rtl" : "ltr");
