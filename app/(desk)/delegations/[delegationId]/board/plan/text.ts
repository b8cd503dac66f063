import type { getTranslations } from "next-intl/server";
import { dayText, hoursText } from "@/lib/dates";
import { languageName } from "@/lib/names";
import type { Known } from "@/liga/delegations/agenda/known";
import type { Rule } from "@/liga/delegations/agenda/problem";
import type { Since } from "@/liga/delegations/agenda/seen";

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>;

/** A proposal's facts in plain sentences; names come from what is known now. */
export function agendaWords(t: Translate, locale: string, known: Known) {
  const people = new Map(known.people.map((one) => [one.id, one.name ?? t("words.unnamed")]));
  const sessions = new Map(known.sessions.map((one) => [one.id, one]));
  const asks = new Map(known.people.flatMap((one) => one.asks.map(({ id }) => [id, one.id] as const)));
  const statements = new Map(known.statements.map((one) => [one.id, one]));
  const name = (id: string) => people.get(id) ?? t("agenda.somebody");
  const session = (id: string) => {
    const one = sessions.get(id);
    if (!one) return t("agenda.someSession");
    const clock = { locale, zone: known.zone ?? one.zone };
    return `${one.title} (${hoursText(new Date(one.startsAt), new Date(one.endsAt), clock)})`;
  };
  /** By its id, `session:kind:subject`. */
  const need = (id: string) => {
    const [, kind = "people", subject = ""] = id.split(":");
    const what =
      kind === "language" && subject
        ? languageName(subject, locale)
        : kind === "role"
          ? t(`words.seatRole.${subject as "head"}`)
          : kind === "ask"
            ? name(asks.get(subject) ?? "")
            : subject;
    const spoken = statements.get(subject);
    if (spoken && (kind === "speaker" || kind === "substitute"))
      return t(`agenda.need.${kind}Of`, { name: name(spoken[kind] ?? ""), title: spoken.title });
    const key = kind === "language" && !subject ? "understands" : kind;
    return t(`agenda.need.${key as "people"}`, { what });
  };
  const rule = (one: Rule): string => {
    if (one.kind === "need")
      return t("agenda.rule.need", { what: need(one.need), session: session(one.need.split(":")[0] ?? "") });
    if (one.kind === "places") return t("agenda.rule.places", { session: session(one.session) });
    if ("day" in one)
      return t(`agenda.rule.${one.kind}`, { name: name(one.person), day: dayText(one.day, locale) });
    return t(`agenda.rule.${one.kind}`, { name: name(one.person), session: session(one.session) });
  };
  const since = (one: Since) =>
    t(`agenda.since.${one.kind}`, {
      name: "person" in one ? name(one.person) : "",
      session: "session" in one ? session(one.session) : "",
    });
  return { name, session, need, rule, since };
}
export type AgendaWords = ReturnType<typeof agendaWords>;
