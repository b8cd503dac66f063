import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { roles } from "@/db/enums";
import { dayText } from "@/lib/dates";
import { mayAdminister } from "@/liga/access";
import { FindPerson } from "@/liga/administration/input";
import { rolesPage } from "@/liga/administration/queries";
import { takeRole } from "../actions";
import { GrantForm } from "./grant-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administrator"))("roles.title") };
}

export default async function RolesPage({ searchParams }: PageProps<"/administrator/roles">) {
  const viewer = await requireViewerWho(mayAdminister);
  const typed = FindPerson.parse((await searchParams).find);
  const [t, words, shell, locale, page] = await Promise.all([
    getTranslations("administrator"),
    getTranslations("words"),
    getTranslations("shell"),
    getLocale(),
    rolesPage(viewer, typed),
  ]);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={shell("backTo")}
            items={[
              { href: "/administrator", label: shell("places.administrator") },
              { label: t("roles.title") },
            ]}
          />
        }
        title={t("roles.title")}
        lead={t("roles.lead")}
      />
      <Section title={t("roles.give")} lead={t("roles.giveLead")} tone="next">
        <GrantForm typed={typed} page={page} />
      </Section>
      {roles.map((role) => {
        const grants = page.grants.filter((grant) => grant.role === role);
        const name = words(`role.${role}`);
        return (
          <Section key={role} id={role} title={t(`roles.of.${role}`)} lead={t(`roles.may.${role}`)}>
            <Table
              caption={t(`roles.of.${role}`)}
              captionHidden
              columns={[
                { label: t("roles.person") },
                { label: t("roles.email") },
                { label: t("roles.cohort") },
                { label: t("roles.since") },
                { label: t("roles.take"), labelHidden: true },
              ]}
              empty={<EmptyState title={t("roles.nobody")} />}
              rows={grants.map((grant) => ({
                id: grant.id,
                cells: [
                  grant.name,
                  grant.email ?? words("none"),
                  grant.cohort ?? t("roles.everywhere"),
                  dayText(grant.since, locale),
                  <ActionForm key="take" action={takeRole} messageAt="end">
                    <input type="hidden" name="grantId" value={grant.id} />
                    <SubmitButton
                      variant="quiet"
                      size="small"
                      aria-label={t("roles.takeFrom", { name: grant.name, role: name })}
                    >
                      {t("roles.take")}
                    </SubmitButton>
                  </ActionForm>,
                ],
              }))}
            />
          </Section>
        );
      })}
    </>
  );
}
