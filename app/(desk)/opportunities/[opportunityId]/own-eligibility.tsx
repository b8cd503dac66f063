import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Asked } from "@/liga/opportunities/eligibility/queries";
import type { Viewer } from "@/liga/viewer";
import { stateOwn } from "../actions";
import { EvidenceText, MetMark } from "./asked-list";

type Props = { viewer: Viewer; callId: string; asked: Asked[] };

/** What the forum and the call ask, what of it she has, and what is still missing. */
export function OwnEligibility({ viewer, callId, asked }: Props) {
  const t = useTranslations("calls.asked");
  if (asked.length === 0) return null;
  return (
    <Section
      title={t("title")}
      lead={t("lead")}
      actions={
        <LinkButton href={`/opportunities/${callId}/evidence/${viewer.id}`} variant="secondary" size="small">
          {t("evidence")}
        </LinkButton>
      }
    >
      <ul className="grid gap-4">
        {asked.map((one) => (
          <li key={one.id} className="grid max-w-measure gap-2">
            <p>
              {one.title} <MetMark met={one.met} />
            </p>
            <EvidenceText asked={one} zone={viewer.timeZone} />
            {one.kind === "statement" && (
              <ActionForm action={stateOwn}>
                <input type="hidden" name="requirement" value={one.id} />
                <TextArea
                  name="text"
                  label={t("state")}
                  defaultValue={one.evidence && "text" in one.evidence ? one.evidence.text : ""}
                  rows={3}
                  dir="auto"
                  required
                />
                <SubmitButton variant="secondary" size="small">
                  {t("stateSave")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
