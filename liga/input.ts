import { z } from "zod";
import { commissions, type Locale, locales } from "@/db/enums";
import { isZone } from "@/lib/dates";

/**
 * Building blocks of the contracts in `liga/<noun>/input.ts`. A message is a code whose sentence is
 * in `messages/<language>/errors.json` under `fields`.
 */
export const id = z.uuid("unknown_choice");
export const optionalId = z.preprocess((value) => (value === "" ? undefined : value), id.optional());
export const version = z.coerce.number("required").int();
export const line = (most = 200) => z.string("required").trim().min(1, "required").max(most, "too_long");
export const optionalLine = (most = 200) =>
  z
    .string()
    .trim()
    .max(most, "too_long")
    .optional()
    .transform((value) => value || null);
export const paragraphs = (most = 5000) => line(most);
export const optionalParagraphs = (most = 5000) => optionalLine(most);
export const day = z.iso.date("not_a_day");
export const optionalDay = z
  .preprocess((value) => (value === "" ? undefined : value), day.optional())
  .transform((value) => value ?? null);
/** `HH:MM` */
export const hour = z.string("required").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "not_an_hour");
export const zone = z.string("required").refine(isZone, "unknown_zone");
export const count = (most = 10_000) =>
  z.coerce.number("not_a_number").int("not_a_number").min(1, "too_small").max(most, "too_large");
export const optionalCount = (most = 10_000) =>
  z
    .preprocess((value) => (value === "" ? undefined : value), count(most).optional())
    .transform((value) => value ?? null);
export const email = z.preprocess(
  (value) => (typeof value === "string" ? value.trim() : value),
  z.email("not_an_address").max(254, "too_long"),
);
export const optionalEmail = z
  .preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    email.optional(),
  )
  .transform((value) => value ?? null);
export const url = z.preprocess(
  (value) => (typeof value === "string" ? value.trim() : value),
  z.url({ protocol: /^https?$/, error: "not_a_link" }).max(2000, "too_long"),
);
export const optionalUrl = z
  .preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    url.optional(),
  )
  .transform((value) => value ?? null);
/** A language as BCP 47 names it: "es", "pt-BR", "fil". */
export const language = z.string("required").regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "unknown_choice");
export const languages = z.array(language).default([]);
export const country = z.string("required").regex(/^[A-Z]{2}$/, "unknown_choice");
export const optionalCountry = z
  .preprocess((value) => (value === "" ? undefined : value), country.optional())
  .transform((value) => value ?? null);
export const locale = z.enum<readonly Locale[]>(locales, "unknown_choice");
export const optionalCommission = z
  .preprocess((value) => (value === "" ? undefined : value), z.enum(commissions, "unknown_choice").optional())
  .transform((value) => value ?? null);
/** Objectives of the Global Compact, 1 to 23. */
export const objectives = z.array(z.coerce.number().int().min(1).max(23)).default([]);
/** A box that is ticked or absent. */
export const ticked = z.preprocess(
  (value) => value === "on" || value === "yes" || value === true,
  z.boolean(),
);
