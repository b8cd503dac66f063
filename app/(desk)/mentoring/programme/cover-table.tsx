import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { Cover } from "@/liga/mentoring/programme/coverage";

type Props<Key> = { of: "languages" | "regions"; covers: Cover<Key>[]; nameOf: (key: Key) => string };

/** What leaders want against what there is, by language or by region. */
export function CoverTable<Key>({ of, covers, nameOf }: Props<Key>) {
  const t = useTranslations("mentoringProgramme");
  return (
    <Section title={t(`${of}.title`)} lead={t(`${of}.lead`)}>
      <Table
        caption={t(`${of}.title`)}
        captionHidden
        columns={[
          { label: t(`${of}.key`) },
          { label: t("cover.wanting"), numeric: true },
          { label: t("cover.waiting"), numeric: true },
          { label: t("cover.mentors"), numeric: true },
          { label: t("cover.places"), numeric: true },
        ]}
        empty={
          <EmptyState title={t("cover.none")}>
            <p>{t("cover.noneText")}</p>
          </EmptyState>
        }
        rows={covers.map(({ key, wanting, waiting, mentors, places }) => ({
          id: String(key),
          cells: [nameOf(key), wanting, waiting, mentors, places],
        }))}
      />
    </Section>
  );
}
