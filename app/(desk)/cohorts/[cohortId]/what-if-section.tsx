import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { WhatIf } from "@/liga/cohorts/what-if";

type Props = { cohortId: string; bar: number; whatIf: WhatIf | null };

/** "If the bar were 70 %, who completes?" It asks by the page's address and changes nothing. */
export function WhatIfSection({ cohortId, bar, whatIf }: Props) {
  const t = useTranslations("attendance.whatIf");
  const words = useTranslations("words");
  const names = (list: WhatIf["more"]) => (
    <ul className="list-disc ps-5">
      {list.map(({ enrolmentId, name }) => (
        <li key={enrolmentId}>
          <bdi>{name ?? words("unnamed")}</bdi>
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={t("title")} lead={t("lead")} id="what-if">
      <form method="get" action={`/cohorts/${cohortId}#what-if`} className="form-inline">
        <TextField
          name="bar"
          type="number"
          inputMode="numeric"
          min={0}
          max={100}
          label={t("bar")}
          className="input-short"
          defaultValue={whatIf?.bar ?? bar}
        />
        <Button type="submit" variant="secondary">
          {t("submit")}
        </Button>
      </form>
      {whatIf && (
        <div role="status">
          <p>
            <strong>
              {t("answer", { bar: whatIf.bar, count: whatIf.would, total: whatIf.total, now: whatIf.now })}
            </strong>
          </p>
          {whatIf.more.length + whatIf.fewer.length === 0 && <p>{t("same")}</p>}
          {whatIf.more.length > 0 && (
            <>
              <h3>{t("more")}</h3>
              {names(whatIf.more)}
            </>
          )}
          {whatIf.fewer.length > 0 && (
            <>
              <h3>{t("fewer")}</h3>
              {names(whatIf.fewer)}
            </>
          )}
        </div>
      )}
    </Section>
  );
}
