import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";

/** For a coordinator: the way to how the pairs are doing. */
export function CourseLink() {
  const t = useTranslations("pulse.course");
  return (
    <Section title={t("link")} lead={t("allWellText")}>
      <div className="actions">
        <LinkButton href="/mentoring/how-it-goes">{t("title")}</LinkButton>
      </div>
    </Section>
  );
}
