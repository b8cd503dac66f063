import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import type { Call } from "@/liga/opportunities/queries";
import type { CallSetup } from "@/liga/opportunities/review-queries";
import { nameReviewer, removeReviewer } from "../../actions";

/** Who reads and scores, and how far each is. */
export function Reviewers({ call, setup }: { call: Call; setup: CallSetup }) {
  const t = useTranslations("calls.setup");
  return (
    <Section title={t("reviewers")} lead={t("reviewersLead")}>
      <Progress reviewers={setup.reviewers} callId={call.id} />
      {setup.others.length > 0 && (
        <ActionForm action={nameReviewer} className="form-inline" key={setup.others.length}>
          <input type="hidden" name="opportunity" value={call.id} />
          <SelectField
            name="person"
            label={t("person")}
            options={setup.others.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <SubmitButton variant="secondary">{t("name")}</SubmitButton>
        </ActionForm>
      )}
    </Section>
  );
}

type ProgressProps = { reviewers: CallSetup["reviewers"]; callId?: string };

/** How many each has scored; with the call, each can be taken out. */
export function Progress({ reviewers, callId }: ProgressProps) {
  const t = useTranslations("calls.setup");
  const column = (key: "name" | "given" | "conflicts" | "left" | "action") => t(`columns.${key}`);
  return (
    <Table
      caption={t("reviewers")}
      captionHidden
      columns={[
        { label: column("name") },
        { label: column("given"), numeric: true },
        { label: column("conflicts"), numeric: true },
        { label: column("left"), numeric: true },
        ...(callId ? [{ label: column("action"), labelHidden: true }] : []),
      ]}
      rows={reviewers.map(({ personId, name, given, conflicts, left }) => ({
        id: personId,
        cells: [
          name,
          given,
          conflicts,
          left,
          ...(callId
            ? [
                <ActionForm key="remove" action={removeReviewer}>
                  <input type="hidden" name="opportunity" value={callId} />
                  <input type="hidden" name="person" value={personId} />
                  <SubmitButton variant="quiet" size="small" aria-label={t("removeOf", { what: name })}>
                    {t("remove")}
                  </SubmitButton>
                </ActionForm>,
              ]
            : []),
        ],
      }))}
      empty={<p>{t("reviewersNone")}</p>}
    />
  );
}
