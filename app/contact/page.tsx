import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { currentViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { randomCode } from "@/lib/secrets";
import { contactPage } from "@/liga/safeguarding/queries";
import { follow, raise } from "./actions";
import { FollowFields } from "./follow-form";
import { UntilRaised } from "./raise-form";
import { contactOption } from "./words";

// A browser's list of visited pages shows address and title: both say no more than any site's.
export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await getTranslations("shell"))("name") }, referrer: "same-origin" };
}

/** Anybody tells a safeguarding contact of a concern, and comes back to it by a code. */
export default async function ContactPage() {
  const [t, locale, viewer, { contacts, keepDays }] = await Promise.all([
    getTranslations("safeguarding"),
    getLocale(),
    currentViewer(),
    contactPage(),
  ]);
  const [only] = contacts;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {!only ? (
        <Notice tone="attention" title={t("nobody")}>
          <p>{t("nobodyText")}</p>
        </Notice>
      ) : (
        <Section title={t("raise.title")} lead={t("raise.lead")} tone="next">
          <ActionForm action={raise} className="max-w-measure">
            <UntilRaised
              words={{
                title: t("raised.title"),
                text: t("raised.text"),
                code: t("raised.code"),
                copy: t("raised.copy"),
                copied: t("raised.copied"),
                again: t("raised.again"),
              }}
            >
              <input type="hidden" name="code" value={randomCode()} />
              <TextArea
                name="words"
                label={t("raise.words")}
                hint={t("raise.wordsHint")}
                rows={8}
                autoComplete="off"
                dir="auto"
              />
              {contacts.length === 1 ? (
                <>
                  <input type="hidden" name="contacts[]" value={only.id} />
                  <p>{t("raise.only", { name: contactOption(only, locale) })}</p>
                </>
              ) : (
                <CheckboxGroup
                  name="contacts[]"
                  label={t("raise.readers")}
                  hint={t("raise.readersHint")}
                  options={contacts.map((contact) => ({
                    value: contact.id,
                    label: contactOption(contact, locale),
                  }))}
                  defaultValue={contacts.map(({ id }) => id)}
                />
              )}
              {viewer ? (
                <RadioGroup
                  name="named"
                  label={t("raise.name")}
                  hint={t("raise.nameHint")}
                  defaultValue="no"
                  options={[
                    { value: "no", label: t("raise.nameless") },
                    { value: "yes", label: t("raise.named", { name: viewer.name }) },
                  ]}
                />
              ) : (
                <p>{t("raise.stranger")}</p>
              )}
              <SubmitButton>{t("raise.send")}</SubmitButton>
            </UntilRaised>
          </ActionForm>
        </Section>
      )}
      <Section title={t("follow.title")} lead={t("follow.lead")}>
        <ActionForm action={follow} className="max-w-measure">
          <FollowFields
            form={randomUUID()}
            words={{
              code: t("follow.code"),
              codeHint: t("follow.codeHint"),
              look: t("follow.look"),
              lookAgain: t("follow.lookAgain"),
              said: t("follow.said"),
              more: t("follow.more"),
              moreHint: t("follow.moreHint"),
              send: t("follow.send"),
              readers: t("follow.readers"),
              readersNone: t("follow.readersNone"),
              readersHint: t("follow.readersHint"),
              give: t("follow.give"),
              log: t("follow.log"),
              logNone: t("follow.logNone"),
            }}
          />
        </ActionForm>
      </Section>
      <Section title={t("know.title")}>
        <ul className="prose">
          <li>{t("know.who")}</li>
          <li>{t("know.kept", { days: keepDays })}</li>
          <li>{t("know.trace")}</li>
          <li>{t("know.danger")}</li>
        </ul>
        <Disclosure summary={t("know.history")}>
          <p className="prose">{t("know.historyText")}</p>
        </Disclosure>
      </Section>
    </>
  );
}
