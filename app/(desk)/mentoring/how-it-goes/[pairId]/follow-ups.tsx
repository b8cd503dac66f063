import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { FollowUp } from "@/liga/mentoring/pulse/course-queries";

/** What the two said three months after the end, where they share it. */
export function FollowUps({ followUps }: { followUps: FollowUp[] }) {
  const t = useTranslations("pulse.one");
  return (
    <Section title={t("followUps")}>
      {followUps.map(({ by, stayed, differently }) => (
        <div key={by} className="grid gap-1 py-2">
          <h3 className="font-semibold">{t(`followUpBy.${by}`)}</h3>
          <p className="whitespace-pre-wrap">{stayed}</p>
          {differently && <p className="whitespace-pre-wrap">{t("differently", { text: differently })}</p>}
        </div>
      ))}
    </Section>
  );
}
