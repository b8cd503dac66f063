import { useTranslations } from "next-intl";
import { Status, type StatusKind } from "@/components/ui/status";
import type { EnrolmentStatus } from "@/db/enums";

const kinds: Record<EnrolmentStatus, StatusKind> = {
  invited: "attention",
  active: "neutral",
  paused: "attention",
  withdrawn: "stopped",
  completed: "done",
};

export function EnrolmentStatusText({ status }: { status: EnrolmentStatus }) {
  const t = useTranslations("words");
  return <Status kind={kinds[status]}>{t(`enrolmentStatus.${status}`)}</Status>;
}
