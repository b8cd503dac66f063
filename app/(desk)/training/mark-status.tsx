import { useTranslations } from "next-intl";
import { Status, type StatusKind } from "@/components/ui/status";
import type { AttendanceMark } from "@/db/enums";

const kinds: Record<AttendanceMark, StatusKind> = {
  present: "done",
  late: "done",
  left_early: "done",
  apology: "neutral",
  connection_failed: "neutral",
  excused: "neutral",
  absent: "stopped",
  caught_up: "done",
};

/** A mark as word and shape; that nobody has marked her yet is said, not left empty. */
export function MarkStatus({ mark }: { mark: AttendanceMark | null }) {
  const t = useTranslations("training");
  const words = useTranslations("words");
  return mark ? (
    <Status kind={kinds[mark]}>{words(`attendanceMark.${mark}`)}</Status>
  ) : (
    <span className="text-muted">{t("notMarked")}</span>
  );
}
