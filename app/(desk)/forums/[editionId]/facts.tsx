import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import { TextLink } from "@/components/ui/text-link";
import { dayText, zoneText } from "@/lib/dates";
import { countryName } from "@/lib/names";
import { saidIn } from "@/liga/forums/names";
import type { Edition } from "@/liga/forums/queries";
import { editionDays } from "../days";
import { ConfidenceMark, EditionStatusMark } from "../marks";
import { SaidText } from "../said";

/** What is known of an edition, from where, and what it was before. */
export function EditionFacts({ edition }: { edition: Edition }) {
  const t = useTranslations();
  const locale = useLocale();
  const unknown = t("words.unknown");
  const country = edition.countryCode && countryName(edition.countryCode, locale);
  const place = [edition.venue, edition.city, country].filter(Boolean).join(", ");
  const facts = [
    { term: t("forums.columns.place"), detail: place || unknown },
    {
      term: t("forums.fields.zone"),
      detail: edition.zone ? `${zoneText(edition.zone)} (${edition.zone})` : unknown,
    },
    {
      term: t("forums.organiserFact"),
      detail: <SaidText text={edition.organiser} otherwise={unknown} />,
    },
    {
      term: t("forums.columns.level"),
      detail: edition.commission
        ? `${t(`words.forumLevel.${edition.level}`)}: ${t(`words.commission.${edition.commission}`)}`
        : t(`words.forumLevel.${edition.level}`),
    },
    { term: t("forums.fields.source"), detail: edition.source },
    {
      term: t("forums.columns.confidence"),
      detail: (
        <>
          <ConfidenceMark confidence={edition.confidence} /> {t(`forums.confidence.${edition.confidence}`)}
        </>
      ),
    },
    { term: t("forums.fields.lastCheckedOn"), detail: dayText(edition.lastCheckedOn, locale) },
  ];
  const history = edition.changes.map((change) => (
    <li key={change.id} className="flex flex-wrap gap-x-3">
      <span>
        {[editionDays(change, locale) ?? t("forums.undated.days"), change.city].filter(Boolean).join(", ")}
      </span>
      <EditionStatusMark status={change.status} />
      <span className="text-muted">
        {t("forums.history.noted", { day: dayText(change.notedOn, locale), source: change.source })}
      </span>
    </li>
  ));
  const moves = edition.deadlineMoves.map(({ id, kind, title, wasDueOn, dueOn, source }) => (
    <li key={id}>
      {t("forums.moving.moved", {
        title: saidIn(title, locale)?.text ?? t(`words.deadlineKind.${kind}`),
        was: dayText(wasDueOn, locale),
        now: dayText(dueOn, locale),
      })}{" "}
      <span className="text-muted">{t("forums.sourceLine", { source })}</span>
    </li>
  ));
  const links = (others: { id: string; name: string }[]) =>
    others.map(({ id, name }) => (
      <TextLink key={id} href={`/forums/${id}`} className="me-3">
        {name}
      </TextLink>
    ));
  const list = (items: ReactNode[]) => <ul className="grid gap-2">{items}</ul>;
  return (
    <DefinitionList
      items={[
        ...facts,
        ...(edition.splitFrom.length > 0
          ? [{ term: t("forums.split.from"), detail: links(edition.splitFrom) }]
          : []),
        ...(edition.parts.length > 0
          ? [{ term: t("forums.split.parts"), detail: links(edition.parts) }]
          : []),
        ...(history.length > 0 ? [{ term: t("forums.history.title"), detail: list(history) }] : []),
        ...(moves.length > 0 ? [{ term: t("forums.moving.history"), detail: list(moves) }] : []),
      ]}
    />
  );
}
