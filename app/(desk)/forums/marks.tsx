import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Status, type StatusKind } from "@/components/ui/status";
import { type Confidence, confidences, type EditionStatus } from "@/db/enums";

const kinds: Record<EditionStatus, StatusKind> = {
  confirmed: "done",
  tentative: "neutral",
  moved: "attention",
  cancelled: "stopped",
};

export function EditionStatusMark({ status }: { status: EditionStatus }) {
  const t = useTranslations("words.editionStatus");
  return <Status kind={kinds[status]}>{t(status)}</Status>;
}

/** How sure a fact is, in words: "recalled, not checked". */
export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  const t = useTranslations("words.confidence");
  return <Badge>{t(confidence)}</Badge>;
}

/** What the four marks mean, for whoever wonders. */
export function AboutConfidence() {
  const t = useTranslations();
  return (
    <Disclosure summary={t("forums.confidence.title")}>
      <dl className="facts" data-layout="row">
        {confidences.map((mark) => (
          <div key={mark}>
            <dt>{t(`words.confidence.${mark}`)}</dt>
            <dd>{t(`forums.confidence.${mark}`)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
