import { useLocale, useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import type { Warning } from "@/liga/mentoring/pulse/warnings";

/** Each reason to look at a pair, in words. */
export function WarningList({ warnings }: { warnings: Warning[] }) {
  const t = useTranslations("pulse.course.why");
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const text = (warning: Warning) => {
    switch (warning.kind) {
      case "not_met":
        return t("not_met", { days: warning.days, ever: warning.ever ? "yes" : "no" });
      case "falling":
        return t("falling", {
          side: warning.side,
          from: number.format(warning.from),
          to: number.format(warning.to),
        });
      case "low":
        return t("low", { side: warning.side, to: number.format(warning.to) });
      default:
        return t(warning.kind, { days: warning.days });
    }
  };
  return (
    <ul className="grid gap-1">
      {warnings.map((warning) => (
        <li key={`${warning.kind} ${"side" in warning ? warning.side : ""}`}>
          <Status kind="attention">{text(warning)}</Status>
        </li>
      ))}
    </ul>
  );
}
