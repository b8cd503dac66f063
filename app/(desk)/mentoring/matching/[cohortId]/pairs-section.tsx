import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { rematch } from "./actions";
import type { Loaded } from "./load";
import { useMatchingTexts } from "./texts";

/** Who walks with whom now, and the way to another mentor for one of them. */
export function PairsSection({ loaded }: { loaded: Loaded }) {
  const t = useTranslations("matching.desk");
  const { name } = useMatchingTexts(loaded);
  const paired = loaded.desk.mentees.filter(({ pair }) => pair !== null);
  if (paired.length === 0) return null;
  const together = new Set(loaded.desk.mentors.flatMap(({ id, groupOf }) => (groupOf !== null ? [id] : [])));
  const offering = new Set(loaded.desk.mentors.map(({ id }) => id));
  return (
    <Section title={t("rematch")} lead={t("rematchLead")} id="pairs">
      <Table
        caption={t("rematch")}
        captionHidden
        columns={[
          { label: t("leader") },
          { label: t("mentor") },
          { label: t("rematchMake"), labelHidden: true },
        ]}
        rows={paired.map(({ id, pair }) => ({
          id,
          cells: [
            name(id),
            <span key="mentor" className="grid gap-1">
              <span>
                {pair && together.has(pair.mentorId)
                  ? t("inGroup", { name: name(pair.mentorId) })
                  : name(pair?.mentorId)}
              </span>
              {/* Whoever has said what she offers has this beside her name above. */}
              {pair && !offering.has(pair.mentorId) && (
                <TextLink href={`/mentoring/matching/${loaded.cohortId}/leaving/${pair.mentorId}`}>
                  {t("leavesNamed", { name: name(pair.mentorId) })}
                </TextLink>
              )}
            </span>,
            <ActionForm key="rematch" action={rematch} messageAt="end">
              <input type="hidden" name="proposal" value={randomUUID()} />
              <input type="hidden" name="cohortId" value={loaded.cohortId} />
              <input type="hidden" name="menteeId" value={id} />
              <SubmitButton variant="quiet" size="small" aria-label={t("rematchNamed", { name: name(id) })}>
                {t("rematchMake")}
              </SubmitButton>
            </ActionForm>,
          ],
        }))}
      />
    </Section>
  );
}
