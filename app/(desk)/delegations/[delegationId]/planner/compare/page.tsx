import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { languageName, listText } from "@/lib/names";
import { DelegationHeader } from "../../header";
import { loadPlanner } from "../load";

type Props = {
  params: Promise<{ delegationId: string }>;
  searchParams: Promise<{ plan?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planner"))("compare.title") };
}

/** Up to three plans side by side: whom each takes, and what each covers. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { viewer, head, ground, plans, names } = await loadPlanner((await params).delegationId);
  const wanted = [(await searchParams).plan ?? []].flat();
  const shown = plans.filter(({ id, state }) => wanted.includes(id) && state === "solved").slice(0, 3);
  const t = await getTranslations("planner");
  const words = await getTranslations("words");
  const locale = await getLocale();
  const known = new Map(ground.people.map((one) => [one.id, one]));
  const going = shown.map(({ people }) =>
    people.flatMap(({ id, role }) => {
      const person = known.get(id);
      return role && person ? [{ ...person, role }] : [];
    }),
  );
  const everybody = [...new Set(going.flatMap((some) => some.map(({ id }) => id)))];
  const facts = [
    ["regions", (some: (typeof going)[number]) => `${new Set(some.flatMap(({ regions }) => regions)).size}`],
    [
      "objectives",
      (some: (typeof going)[number]) => `${new Set(some.flatMap((one) => one.objectives)).size}`,
    ],
    [
      "languages",
      (some: (typeof going)[number]) =>
        listText(
          [...new Set(some.flatMap(({ languages }) => languages))]
            .sort()
            .map((one) => languageName(one, locale)),
          locale,
        ),
    ],
    ["first", (some: (typeof going)[number]) => `${some.filter(({ earlier }) => earlier === 0).length}`],
  ] as const;
  return (
    <>
      <DelegationHeader viewer={viewer} head={head} part="planner" title={t("compare.title")} />
      <Section title={t("compare.title")} lead={t("compare.lead")}>
        <p>
          <TextLink href={`/delegations/${head.id}/planner`}>{t("back")}</TextLink>
        </p>
        {shown.length < 2 ? (
          <EmptyState title={t("compare.few")} />
        ) : (
          <Table
            caption={t("compare.title")}
            captionHidden
            columns={[{ label: t("compare.what") }, ...shown.map(({ name }) => ({ label: name }))]}
            rows={[
              ...facts.map(([fact, text]) => ({
                id: fact,
                cells: [
                  t(`compare.${fact}`),
                  ...going.map((some, at) => <span key={shown[at]?.id}>{text(some)}</span>),
                ],
              })),
              ...everybody.map((person) => ({
                id: person,
                cells: [
                  names.get(person) ?? t("unnamed"),
                  ...going.map((some, at) => {
                    const role = some.find(({ id }) => id === person)?.role;
                    return (
                      <span key={shown[at]?.id}>{role ? words(`seatRole.${role}`) : t("compare.no")}</span>
                    );
                  }),
                ],
              })),
            ]}
          />
        )}
      </Section>
    </>
  );
}
