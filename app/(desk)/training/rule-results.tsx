import { useLocale, useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import type { RuleResult } from "@/liga/training/progress";
import { ruleText } from "./rule-text";

/** Each rule of the certificate with how far she is, the same for her and for her coordinator. */
export function RuleResults({ results }: { results: readonly RuleResult[] }) {
  const t = useTranslations("attendance");
  const rule = useTranslations("attendance.completion");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line *:py-2">
      {results.map((result) => {
        const { kind, moduleId, title, missing, waived, least } = result;
        const modules =
          moduleId && title ? [{ id: moduleId, title, kind: "required" as const, catchUp: true }] : [];
        const have = Math.floor(result.have + 1e-9);
        return (
          <li key={`${kind} ${moduleId}`} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span>
              {ruleText(rule, result, modules, locale)}{" "}
              <span className="text-muted">
                {kind === "session_share"
                  ? t("rules.share", { have, least })
                  : t("rules.of", { have, least })}
              </span>
            </span>
            <Status kind={waived ? "neutral" : missing === 0 ? "done" : "attention"}>
              {waived ? t("rules.waived") : missing === 0 ? t("rules.met") : t("rules.missing")}
            </Status>
          </li>
        );
      })}
    </ul>
  );
}
