import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { dayText } from "@/lib/dates";
import { mayAdminister } from "@/liga/access";
import { safeguardingPage } from "@/liga/safeguarding/queries";
import { keep } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("safeguarding"))("rule.title") };
}

/** Who is named and how long is kept; of concerns themselves an administrator learns nothing. */
export default async function SafeguardingPage() {
  const viewer = await requireViewerWho(mayAdminister);
  const [t, shell, locale, page] = await Promise.all([
    getTranslations("safeguarding.rule"),
    getTranslations("shell"),
    getLocale(),
    safeguardingPage(viewer),
  ]);
  const { holders, keepDays } = page ?? notFound();
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={shell("backTo")}
            items={[{ href: "/administrator", label: shell("places.administrator") }, { label: t("title") }]}
          />
        }
        title={t("title")}
        lead={t("lead")}
      />
      <Section
        title={t("contacts")}
        lead={t("contactsLead")}
        tone={holders.length < 2 ? "next" : "plain"}
        actions={<LinkButton href="/administrator/roles#safeguarding_contact">{t("give")}</LinkButton>}
      >
        <Table
          caption={t("contacts")}
          captionHidden
          columns={[{ label: t("name") }, { label: t("since") }, { label: t("found") }]}
          empty={
            <EmptyState title={t("none")}>
              <p>{t("noneText")}</p>
            </EmptyState>
          }
          rows={holders.map(({ id, name, since, shown }) => ({
            id,
            cells: [name, dayText(since, locale), t(shown ? "shown" : "hidden")],
          }))}
        />
      </Section>
      <Section title={t("keep")} lead={t("keepLead")}>
        <ActionForm action={keep} className="form-inline">
          <TextField
            name="keepDays"
            type="number"
            min={30}
            max={3650}
            label={t("days")}
            defaultValue={keepDays}
            className="input-short"
          />
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}
