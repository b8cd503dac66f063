import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import type { PersonPage } from "@/liga/people/queries";
import { giveOneCode } from "../actions";
import { InvitationShown } from "../invitation-shown";
import { invitationLabels } from "../invitation-words";

/** Codes and invitations: a new one to hand over, and what became of those before. */
export async function WayIn({
  person,
  own,
  date,
}: {
  person: PersonPage;
  own: boolean;
  date: (at: string) => string;
}) {
  const [t, labels] = await Promise.all([
    getTranslations("people.person"),
    invitationLabels("codeTitle", { withLink: false }),
  ]);
  const stateOf = ({ usedAt, revokedAt, expiresAt }: PersonPage["invitations"][number]) => {
    if (usedAt) return t("used", { date: date(usedAt) });
    if (revokedAt) return t("revoked", { date: date(revokedAt) });
    return new Date(expiresAt) < new Date()
      ? t("expired", { date: date(expiresAt) })
      : t("open", { date: date(expiresAt) });
  };
  const mayGive = person.vouched && !own;
  return (
    <Section title={t("codeTitle")} lead={mayGive ? t("codeLead") : t(own ? "ownCode" : "notVouched")}>
      {mayGive && (
        <ActionForm action={giveOneCode}>
          <InvitationShown words={labels} />
          <input type="hidden" name="person" value={person.id} />
          <SubmitButton variant="secondary">{t("giveCode")}</SubmitButton>
        </ActionForm>
      )}
      <Table
        caption={t("invitations")}
        columns={[{ label: t("given") }, { label: t("state") }]}
        rows={person.invitations.map((one) => ({
          id: one.id,
          cells: [date(one.at), stateOf(one)],
        }))}
        empty={<p>{t("noInvitations")}</p>}
      />
    </Section>
  );
}
