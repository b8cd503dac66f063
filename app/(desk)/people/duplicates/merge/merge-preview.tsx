import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { MergeCounts } from "@/liga/people/merge-people";

/** What a merge would move, what would stay behind, and what it would fill in. */
export function MergePreview({ counts }: { counts: MergeCounts }) {
  const t = useTranslations("people.merge");
  const parts = (of: Record<string, number>) =>
    Object.entries(of).map(([part, n]) => {
      const key = `part.${part}` as never;
      return t.has(key) ? t(key, { n } as never) : t("part.others", { n });
    });
  const fills = counts.filled.map((column) => t(`fill.${column}` as never));
  const stays = parts(counts.stayed);
  return (
    <>
      <Section title={t("moves")}>
        <Lines lines={parts(counts.moved)} none={t("nothing")} />
      </Section>
      {fills.length > 0 && (
        <Section title={t("fills")}>
          <Lines lines={fills} none={t("nothing")} />
        </Section>
      )}
      {stays.length > 0 && (
        <Section title={t("stays")}>
          <Lines lines={stays} none={t("nothing")} />
        </Section>
      )}
    </>
  );
}

function Lines({ lines, none }: { lines: string[]; none: string }) {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul className="list-disc ps-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
