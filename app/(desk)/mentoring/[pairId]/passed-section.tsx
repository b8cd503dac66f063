import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Passed } from "@/liga/afterwards/queries";

/** What her mentee wrote after a journey and passed on to her. */
export function PassedSection({ passed }: { passed: Passed[] }) {
  const t = useTranslations("afterwards");
  return (
    <Section title={t("passed.title")} lead={t("passed.lead")}>
      {passed.map((one) => (
        <div key={one.id} className="grid gap-1">
          <h3 className="font-semibold">{t(`questions.${one.question}`)}</h3>
          <p className="whitespace-pre-wrap">{one.text}</p>
        </div>
      ))}
    </Section>
  );
}
