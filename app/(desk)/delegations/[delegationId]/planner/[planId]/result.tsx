import { useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Ground } from "@/liga/delegations/planner/candidates";
import { wishes } from "@/liga/delegations/planner/problem";
import type { PlanHead } from "@/liga/delegations/planner/queries";
import { apply, why } from "../actions";
import { usePlanTexts } from "../texts";

type Props = { plan: PlanHead; ground: Ground; stale: boolean };

/** Who goes and why, what changed, who stays at home and why; or what would have to give. */
export function PlanResult({ plan, ground, stale }: Props) {
  const t = useTranslations("planner");
  const { name, role, rule, reason } = usePlanTexts(ground);
  const { relaxed, changes, kept, parts } = plan.outcome;
  if (plan.state === "infeasible")
    return (
      <Notice tone="attention" title={t("infeasible", { count: relaxed?.length ?? 0 })}>
        <ul>
          {relaxed?.map((one) => (
            <li key={`${one.kind}:${one.subject}`}>{rule(one)}</li>
          ))}
        </ul>
      </Notice>
    );
  if (plan.state !== "solved") return null;
  const going = plan.people.filter((one) => one.role);
  const home = plan.people.filter((one) => !one.role);
  return (
    <>
      {changes && (
        <Notice
          title={t("changes.title", {
            kept: kept ?? 0,
            changed: changes.length,
            earlier: plan.earlier ?? "",
          })}
        >
          <ul>
            {changes.map((one) => (
              <li key={`${one.role} ${one.out} ${one.in}`}>
                {t(one.out && one.in ? "changes.swap" : one.in ? "changes.in" : "changes.out", {
                  role: role(one.role),
                  out: name(one.out),
                  in: name(one.in),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {stale && <p>{t("staleHint")}</p>}
      {going.length > 0 && (
        <ActionForm action={apply}>
          <input type="hidden" name="plan" value={plan.id} />
          <input type="hidden" name="version" value={plan.version} />
          <CheckboxGroup
            name="people[]"
            label={t("goes")}
            options={going.map((one) => ({
              value: one.id,
              label: `${name(one.id)}, ${role(one.role ?? "")}`,
              hint: reason(one.reason) ?? t("reason.soon"),
            }))}
            defaultValue={going.map(({ id }) => id)}
          />
          <p>{t("applyHint")}</p>
          <CheckboxField name="anyway" label={t("anyway")} hint={t("anywayHint")} />
          <SubmitButton>{t("apply")}</SubmitButton>
        </ActionForm>
      )}
      <Disclosure summary={t("points", { points: plan.objective ?? 0 })}>
        <DefinitionList
          items={wishes.map((wish) => ({ term: t(`wish.${wish}`), detail: String(parts?.[wish] ?? 0) }))}
        />
      </Disclosure>
      <Disclosure summary={t("home", { count: home.length })}>
        <ul className="grid gap-3">
          {home.map((one) => (
            <li key={one.id}>
              <strong>{name(one.id)}</strong> <span>{reason(one.reason)}</span>
              {(!one.reason || one.reason.why === "unknown") && plan.optimal && !stale && (
                <ActionForm action={why}>
                  <input type="hidden" name="plan" value={plan.id} />
                  <input type="hidden" name="person" value={one.id} />
                  <SubmitButton variant="quiet" aria-label={t("askWhyOf", { name: name(one.id) })}>
                    {t("askWhy")}
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
