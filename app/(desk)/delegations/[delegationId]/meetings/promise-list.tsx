import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { dayText } from "@/lib/dates";
import { countryName } from "@/lib/names";
import type { PromiseDraft } from "@/liga/commitments/drafts";
import { promiseConfirm, promiseSetAside } from "./actions";

/** Promises as they were heard; a coordinator makes each a commitment once, or sets it aside. */
export function PromiseList({ promises, decides }: { promises: PromiseDraft[]; decides: boolean }) {
  const t = useTranslations("statements.promises");
  const words = useTranslations("words");
  const locale = useLocale();
  return (
    <ul>
      {promises.map((one) => (
        <li key={one.id} className="grid gap-2 border-line border-t py-3">
          <strong className="font-semibold">{one.promise}</strong>
          <span className="text-muted">
            {t("from", {
              state: countryName(one.countryCode, locale),
              day: dayText(one.saidOn, locale),
              name: one.by ?? words("unnamed"),
              delegation: one.delegation,
            })}
          </span>
          {one.commitmentId ? (
            <TextLink href={`/commitments/${one.commitmentId}`}>{t("made")}</TextLink>
          ) : one.settled ? (
            <span className="text-muted">{t("aside")}</span>
          ) : decides ? (
            <div className="actions no-print">
              <ActionForm action={promiseConfirm} className="form-inline">
                <input type="hidden" name="promise" value={one.id} />
                <SubmitButton size="small" aria-label={`${t("confirm")}: ${one.promise}`}>
                  {t("confirm")}
                </SubmitButton>
              </ActionForm>
              <ActionForm action={promiseSetAside} className="form-inline">
                <input type="hidden" name="promise" value={one.id} />
                <SubmitButton size="small" variant="quiet" aria-label={`${t("setAside")}: ${one.promise}`}>
                  {t("setAside")}
                </SubmitButton>
              </ActionForm>
            </div>
          ) : (
            <span className="text-muted">{t("waits")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
