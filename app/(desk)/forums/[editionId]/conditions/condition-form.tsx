import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action-state";
import type { conditions } from "@/liga/forums/input";
import { removeCondition } from "../../actions";

type Props = {
  what: (typeof conditions)[number];
  edition: string;
  /** Absent: a new one. */
  row?: { id: string; seen: string };
  /** The row, or the kind of new row, that the address asks to see open. */
  open: string | undefined;
  action: FormAction;
  summary: string;
  children: ReactNode;
};

/** One deadline, way in or seat rule. The address opens its form, so an error is never folded away. */
export function ConditionForm({ what, edition, row, open, action, summary, children }: Props) {
  const t = useTranslations();
  const key = row?.id ?? what;
  if (open !== key)
    return (
      <p id={key} className="flex flex-wrap items-center gap-x-3">
        {row && <span>{summary}</span>}
        <LinkButton
          href={`/forums/${edition}/conditions?open=${key}#${key}`}
          size="small"
          variant={row ? "quiet" : "secondary"}
          aria-label={row && t("forums.conditions.editOf", { what: summary })}
        >
          {row ? t("words.edit") : summary}
        </LinkButton>
      </p>
    );
  return (
    <div id={key} className="grid gap-4 border-s-4 border-line ps-4">
      <h3 className="font-semibold">{summary}</h3>
      <ActionForm action={action} aria-label={summary}>
        <input type="hidden" name="edition" value={edition} />
        {row && (
          <>
            <input type="hidden" name={what} value={row.id} />
            <input type="hidden" name="seen" value={row.seen} />
          </>
        )}
        {children}
        <div className="actions">
          <SubmitButton>{t(row ? "words.save" : "words.add")}</SubmitButton>
          <LinkButton href={`/forums/${edition}/conditions#${key}`} variant="quiet">
            {t("forums.conditions.close")}
          </LinkButton>
        </div>
      </ActionForm>
      {row && (
        <ActionForm action={removeCondition} aria-label={t("forums.conditions.removeOf", { what: summary })}>
          <input type="hidden" name="condition" value={what} />
          <input type="hidden" name="id" value={row.id} />
          <SubmitButton variant="danger">{t("forums.conditions.remove")}</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
