import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { listDemoPeople } from "@/liga/people/demo-people";
import { continueAs, sendLink, useCode } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage() {
  if (await currentViewer()) redirect("/");
  const [t, demoPeople] = await Promise.all([getTranslations("signIn"), listDemoPeople()]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="columns">
        <div>
          {demoPeople.length > 0 && (
            <Section title={t("demo.title")} lead={t("demo.lead")} tone="next">
              <ActionForm action={continueAs} className="actions">
                {demoPeople.map(({ id, name, role }) => (
                  <SubmitButton key={id} name="person" value={id} variant="secondary">
                    {t("demo.continue", { name, role: t(`demo.roles.${role}`) })}
                  </SubmitButton>
                ))}
              </ActionForm>
            </Section>
          )}
          <Section title={t("link.title")} lead={t("link.lead")}>
            <ActionForm action={sendLink}>
              <TextField
                name="email"
                type="email"
                label={t("link.email")}
                autoComplete="email"
                inputMode="email"
                required
              />
              <SubmitButton>{t("link.send")}</SubmitButton>
            </ActionForm>
          </Section>
        </div>
        <Section title={t("code.title")} lead={t("code.lead")}>
          <ActionForm action={useCode}>
            <TextField
              name="code"
              label={t("code.label")}
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              required
            />
            <SubmitButton variant="secondary">{t("code.use")}</SubmitButton>
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
