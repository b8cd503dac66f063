import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { pointsOf, statementChoices } from "@/liga/statements/queries";
import { idOf, inDelegation } from "../../../belong";
import { DelegationHeader } from "../../../header";
import { pointSave, testimonyRemove, testimonySave } from "../../actions";
import { PointFields } from "../../point-fields";

type Props = { params: Promise<{ delegationId: string; pointId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statements.points"))("one") };
}

/** One ask on one page, ready to print. */
export default async function PointPage({ params }: Props) {
  const { delegationId, pointId } = await params;
  const [t, words, { viewer, here, read }] = await Promise.all([
    getTranslations("statements.points"),
    getTranslations("words"),
    inDelegation(delegationId, async (tx) => ({
      point: (await pointsOf(tx, delegationId, idOf(pointId)))[0] ?? notFound(),
      choices: await statementChoices(tx, delegationId),
    })),
  ]);
  const { point, choices } = read;
  const { testimony } = point;
  const quotable = here.fellows.filter(({ id }) => choices.quotable.includes(id));
  const part = (title: string, text: string | null) =>
    text && (
      <Section title={title}>
        <p className="whitespace-pre-wrap">{text}</p>
      </Section>
    );
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={here}
        part="statements"
        title={point.title}
        coordinates={here.coordinates}
        member={here.member}
      />
      {point.objective && <p className="text-muted">{t("objectiveIs", { number: point.objective })}</p>}
      {part(t("problem"), point.problem)}
      {part(t("evidence"), [point.evidence, point.assessment].filter(Boolean).join("\n") || null)}
      <Section title={t("testimony")} lead={t("testimonyLead")}>
        {testimony ? (
          <blockquote className="whitespace-pre-wrap border-line border-s-4 ps-3">
            {testimony.text} — {testimony.name ?? words("unnamed")}
          </blockquote>
        ) : (
          <p className="text-muted">{t("noTestimony")}</p>
        )}
        {point.writes && testimony && (
          <ActionForm action={testimonyRemove} className="form-inline no-print">
            <input type="hidden" name="point" value={point.id} />
            <SubmitButton variant="quiet" size="small">
              {t("removeTestimony")}
            </SubmitButton>
          </ActionForm>
        )}
        {point.writes && quotable.length > 0 && (
          <Disclosure summary={t("saveTestimony")}>
            <ActionForm action={testimonySave} className="no-print">
              <input type="hidden" name="point" value={point.id} />
              <SelectField
                name="person"
                label={t("whose")}
                placeholder={words("chooseOne")}
                defaultValue={testimony?.personId ?? ""}
                options={quotable.map(({ id, name }) => ({ value: id, label: name ?? words("unnamed") }))}
                required
              />
              <TextArea name="text" label={t("herWords")} defaultValue={testimony?.text} required />
              <SubmitButton variant="secondary">{words("save")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        )}
        {point.writes && quotable.length === 0 && (
          <p className="text-muted no-print">{t("nobodyQuotable")}</p>
        )}
      </Section>
      {part(t("ask"), point.ask)}
      {part(t("grantedBy"), point.grantedBy)}
      {point.writes && (
        <Disclosure summary={t("change")}>
          <ActionForm action={pointSave} className="no-print">
            <input type="hidden" name="point" value={point.id} />
            <input type="hidden" name="version" value={point.version} />
            <PointFields here={here} choices={choices} point={point} />
            <SubmitButton>{words("save")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}
