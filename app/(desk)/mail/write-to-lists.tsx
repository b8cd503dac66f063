import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { LetterList } from "@/db/enums";
import { WriteTo } from "./write-to";

const lists = [
  "invited",
  "active",
  "below_bar",
  "slipping",
  "paused",
  "completed",
] as const satisfies LetterList[];

/** The lists of a cohort, each one click from a letter to exactly those on it. */
export function WriteToLists({ cohortId }: { cohortId: string }) {
  const t = useTranslations("letters.write");
  return (
    <Disclosure summary={t("title")}>
      <p className="field-hint">{t("lead")}</p>
      <div className="actions">
        {lists.map((list) => (
          <WriteTo key={list} list={list} cohortId={cohortId} />
        ))}
      </div>
    </Disclosure>
  );
}
