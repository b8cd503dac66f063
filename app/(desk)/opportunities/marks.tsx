import { useTranslations } from "next-intl";
import { Status, type StatusKind } from "@/components/ui/status";
import type { InterestState } from "@/db/enums";

const kinds: Record<InterestState, StatusKind> = {
  submitted: "neutral",
  withdrawn: "stopped",
  selected: "done",
  waiting: "attention",
  declined: "stopped",
  lapsed: "stopped",
};

export function InterestStateMark({ state }: { state: InterestState }) {
  const t = useTranslations("words.interestState");
  return <Status kind={kinds[state]}>{t(state)}</Status>;
}
