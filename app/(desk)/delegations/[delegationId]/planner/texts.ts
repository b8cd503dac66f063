import { useLocale, useTranslations } from "next-intl";
import type { SeatRole } from "@/db/enums";
import { languageName, listText } from "@/lib/names";
import type { Ground } from "@/liga/delegations/planner/candidates";
import type { Reason } from "@/liga/delegations/planner/explain";

/** Rules and reasons as sentences in the reader's language. */
export function usePlanTexts(ground: Ground) {
  const t = useTranslations("planner");
  const words = useTranslations("words");
  const locale = useLocale();
  const people = new Map(ground.people.map((one) => [one.id, one.name]));
  const houses = new Map(ground.people.map((one) => [one.organisation, one.organisationName]));
  const name = (id: string | null) => (id && people.get(id)) || t("unnamed");
  const role = (one: string) => words(`seatRole.${one as SeatRole}`);
  const list = (ids: string[]) => listText(ids.map(name), locale);
  const rule = ({ kind, subject }: { kind: string; subject: string }) => {
    if (kind === "fill") return t("rule.fill", { role: role(subject) });
    if (kind === "language") return t("rule.language", { language: languageName(subject, locale) });
    if (kind === "organisation") return t("rule.organisation", { organisation: houses.get(subject) ?? "" });
    if (kind === "limit") return t("rule.limit", { limit: ground.limit ?? 0 });
    if (kind === "rapporteur") return t("rule.rapporteur");
    return t(`rule.${kind as "training"}`, { name: name(subject) });
  };
  const rules = (all: { kind: string; subject: string }[]) => listText(all.map(rule), locale);
  const reason = (one: Reason | null) => {
    switch (one?.why) {
      case "chosen":
        if (one.loses === 0) return t("reason.chosenEqual", { people: list(one.instead) });
        return one.instead.length > 0
          ? t("reason.chosen", { points: one.loses, people: list(one.instead) })
          : t("reason.chosenAlone", { points: one.loses });
      case "weaker":
        return t("reason.weaker", { points: one.loses, people: list(one.displaces) });
      case "equal":
        return t("reason.equal", { people: list(one.displaces) });
      case "needed":
      case "barred":
      case "no_room":
        return t(`reason.${one.why}`, { rules: rules(one.rules) });
      case "unknown":
        return t("reason.unknown");
      default:
        return null;
    }
  };
  return { name, role, rule, rules, reason };
}
