import { useTranslations } from "next-intl";
import { Status, type StatusKind } from "@/components/ui/status";
import type { CommitmentState } from "@/db/enums";

const kinds: Record<CommitmentState, StatusKind> = {
  promised: "neutral",
  in_progress: "attention",
  kept: "done",
  broken: "stopped",
};

export function CommitmentStateMark({ state }: { state: CommitmentState }) {
  const t = useTranslations("words.commitmentState");
  return <Status kind={kinds[state]}>{t(state)}</Status>;
}
