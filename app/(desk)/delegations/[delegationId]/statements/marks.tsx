import { useTranslations } from "next-intl";
import type { StatusKind } from "@/components/ui/mark";
import { Status } from "@/components/ui/status";
import type { Statement, StatementText } from "@/liga/statements/queries";
import { standing } from "@/liga/statements/rules";

const textKinds = { draft: "neutral", ready: "attention", returned: "stopped", signed: "done" } as const;

/** Where the newest words of a language stand. */
export function TextMark({ text }: { text: StatementText }) {
  const t = useTranslations("statements.standing");
  const at = standing(text);
  return <Status kind={textKinds[at]}>{t(at)}</Status>;
}

const outcomeKinds: Record<Statement["outcome"], StatusKind> = {
  planned: "neutral",
  delivered: "done",
  submitted: "done",
  not_given: "stopped",
};

export function OutcomeMark({ outcome }: { outcome: Statement["outcome"] }) {
  const t = useTranslations("statements.outcomes");
  return <Status kind={outcomeKinds[outcome]}>{t(outcome)}</Status>;
}
