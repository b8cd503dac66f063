import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/action-state";
import type { Call } from "@/liga/opportunities/queries";

type Props = { action: FormAction; call: Call; item?: string; label: string; children: ReactNode };

/** One of a call's lists: saved, or taken out, by the same form. */
export function ItemForm({ action, call, item, label, children }: Props) {
  const t = useTranslations("calls.setup");
  return (
    <ActionForm action={action} aria-label={label}>
      <input type="hidden" name="opportunity" value={call.id} />
      <input type="hidden" name="version" value={call.version} />
      {item && <input type="hidden" name="item" value={item} />}
      {children}
      <div className="actions">
        <SubmitButton name="do" value="save" variant="secondary" size="small">
          {t(item ? "save" : "add")}
        </SubmitButton>
        {item && (
          <SubmitButton
            name="do"
            value="remove"
            variant="quiet"
            size="small"
            aria-label={t("removeOf", { what: label })}
          >
            {t("remove")}
          </SubmitButton>
        )}
      </div>
    </ActionForm>
  );
}
