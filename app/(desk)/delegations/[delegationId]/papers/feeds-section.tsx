import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { type Clock, dateText } from "@/lib/dates";
import type { DelegationFeed } from "@/liga/delegations/papers/feeds";
import { ShownOnce } from "../../../profile/shown-once";
import { feedMake, feedRevoke } from "./actions";

type Props = { delegationId: string; feeds: DelegationFeed[]; clock: Clock };

/** Secret addresses of the published schedule: who has one, a new one, and the end of one. */
export function FeedsSection({ delegationId, feeds, clock }: Props) {
  const t = useTranslations("papers.feeds");
  const words = useTranslations("words");
  return (
    <Section title={t("title")} lead={t("lead")} id="calendars">
      <Table
        caption={t("caption")}
        columns={[{ label: t("name") }, { label: t("since") }, { label: t("do"), labelHidden: true }]}
        empty={t("none")}
        rows={feeds.map(({ id, name, since }) => ({
          id,
          cells: [
            name,
            dateText(new Date(since), clock),
            <ActionForm key="revoke" action={feedRevoke} className="no-print">
              <input type="hidden" name="feed" value={id} />
              <SubmitButton variant="danger" size="small" aria-label={t("revokeOf", { name })}>
                {t("revoke")}
              </SubmitButton>
            </ActionForm>,
          ],
        }))}
      />
      <ActionForm action={feedMake} className="no-print">
        <ShownOnce label={t("address")} copyLabel={words("copy")} copiedLabel={words("copied")} />
        <input type="hidden" name="delegation" value={delegationId} />
        <TextField name="name" label={t("name")} maxLength={120} required />
        <SubmitButton variant="secondary">{t("make")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
