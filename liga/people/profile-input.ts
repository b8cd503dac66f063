import { z } from "zod";
import { consentPurposes, type NameChoice, type NameUse, nameChoices } from "@/db/enums";
import { allZones, isZone } from "@/lib/dates";
import { languages, locale, optionalLine, version } from "../input";

const choice = z.enum<readonly NameChoice[]>(nameChoices, "unknown_choice");

export const ChooseNames = z.object({
  version,
  chosenName: optionalLine(),
  pseudonym: optionalLine(),
  shown: z.object({
    directory: choice,
    forum_list: choice,
    certificate: choice,
    report: choice,
  } satisfies Record<NameUse, typeof choice>),
});

/** A zone as a person types it: "Asia/Manila", "asia/manila" or only the city, "Manila". */
export const typedZone = z
  .string("required")
  .trim()
  .min(1, "required")
  .transform((typed, context) => {
    const wanted = typed.toLowerCase().replaceAll(" ", "_");
    const known = allZones().find((zone) => {
      const name = zone.toLowerCase();
      return name === wanted || name.endsWith(`/${wanted}`);
    });
    if (known) return known;
    if (isZone(typed)) return typed;
    context.addIssue("unknown_zone");
    return z.NEVER;
  });

export const ChangeProfile = z.object({ version, locale, timeZone: typedZone, languages });

export const ChangeConsent = z.object({
  purpose: z.enum(consentPurposes, "unknown_choice"),
  give: z.enum(["yes", "no"], "unknown_choice").transform((answer) => answer === "yes"),
});

export const Nothing = z.object({});
