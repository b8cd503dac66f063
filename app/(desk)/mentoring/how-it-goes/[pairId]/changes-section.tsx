import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateText } from "@/lib/dates";
import type { Change } from "@/liga/mentoring/pulse/course-queries";
import { settle } from "../actions";

type Props = { changes: Change[]; cohortId: string; zone: string };

/** Who of the two asked for a change, and what a coordinator can do about it. */
export function ChangesSection({ changes, cohortId, zone }: Props) {
  const t = useTranslations("pulse.one");
  const locale = useLocale();
  const date = (at: Date) => dateText(at, { locale, zone });
  const open = changes.filter(({ settledAt }) => !settledAt);
  const before = changes.filter(({ settledAt }) => settledAt);
  return (
    <>
      {open.length > 0 && (
        <Section title={t("changes")} lead={t("quiet")} tone="next">
          {open.map(({ id, by, askedAt, wish }) => (
            <div key={id} className="grid gap-3 py-2">
              <p className="font-semibold">{t("askedWas", { by, date: date(askedAt) })}</p>
              {wish && <p className="whitespace-pre-wrap">{t("wish", { text: wish })}</p>}
              <ActionForm action={settle} messageAt="end">
                <input type="hidden" name="requestId" value={id} />
                <div className="actions">
                  <LinkButton href={`/mentoring/matching/${cohortId}#pairs`}>{t("rematch")}</LinkButton>
                  <SubmitButton name="as" value="changed">
                    {t("end")}
                  </SubmitButton>
                  <SubmitButton name="as" value="kept" variant="quiet">
                    {t("keep")}
                  </SubmitButton>
                </div>
              </ActionForm>
            </div>
          ))}
        </Section>
      )}
      {before.length > 0 && (
        <Section title={t("before")}>
          <ul className="grid gap-2">
            {before.map(({ id, by, askedAt, settledAs }) => (
              <li key={id}>
                {t("askedWas", { by, date: date(askedAt) })}
                {settledAs && ` · ${t(`settled.${settledAs}`)}`}
              </li>
            ))}
          </ul>
          {open.length === 0 && (
            <p className="actions">
              <LinkButton href={`/mentoring/matching/${cohortId}`}>{t("rematch")}</LinkButton>
            </p>
          )}
        </Section>
      )}
    </>
  );
}
