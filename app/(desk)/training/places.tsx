import { useTranslations } from "next-intl";
import { NavTabs } from "@/components/ui/nav-tabs";

const places = [
  "/training",
  "/training/assignments",
  "/training/journal",
  "/training/self-assessment",
  "/training/resources",
] as const;

/** The parts of the training, each one step away from the others. */
export function TrainingPlaces({ current }: { current: (typeof places)[number] }) {
  const t = useTranslations();
  const labels = {
    "/training": t("assignments.sessions"),
    "/training/assignments": t("assignments.title"),
    "/training/journal": t("journal.title"),
    "/training/self-assessment": t("journal.self.title"),
    "/training/resources": t("resources.title"),
  };
  return (
    <NavTabs
      label={t("assignments.places")}
      items={places.map((href) => ({ href, label: labels[href] }))}
      current={current}
    />
  );
}
