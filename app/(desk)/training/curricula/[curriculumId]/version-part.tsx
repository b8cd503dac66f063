import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { dateText } from "@/lib/dates";
import { listText } from "@/lib/names";
import type { CurriculumPage } from "@/liga/training/read-curricula";
import { titleIn } from "@/liga/training/title";
import { copy, publish, renew } from "../actions";

type Props = { curriculum: CurriculumPage; changes: boolean; zone: string };

/** Which version this is, what may still change, and its other versions. */
export function VersionPart({ curriculum, changes, zone }: Props) {
  const t = useTranslations("plans.versions");
  const locale = useLocale();
  const { id, number, publishedAt, versions, cohorts, note } = curriculum;
  const used = listText(
    cohorts.map(({ name }) => name),
    locale,
  );
  const said = titleIn(note, locale);
  return (
    <Section title={t("title", { number })}>
      {said && <p>{said}</p>}
      <p>
        <Status kind={publishedAt ? "done" : "attention"}>{t(publishedAt ? "published" : "draft")}</Status>{" "}
        {publishedAt ? t("publishedText", { day: dateText(publishedAt, { locale, zone }) }) : t("draftText")}
      </p>
      {!publishedAt && cohorts.length > 0 && <p>{t("draftUsed", { cohorts: used })}</p>}
      {publishedAt && cohorts.length > 0 && (
        <p>
          {t("cohorts")}: {used}
        </p>
      )}
      {versions.length > 0 && (
        <p>
          {t("others")}:{" "}
          {versions.map((other, i) => (
            <span key={other.id}>
              {i > 0 && " · "}
              <TextLink href={`/training/curricula/${other.id}`}>
                {t("title", { number: other.number })}
              </TextLink>{" "}
              ({t(other.published ? "published" : "draft")})
            </span>
          ))}
        </p>
      )}
      {changes && (
        <>
          <ActionForm action={publishedAt ? renew : publish}>
            <input type="hidden" name="curriculumId" value={id} />
            {!publishedAt && <input type="hidden" name="version" value={curriculum.version} />}
            <SubmitButton variant="secondary">
              {!publishedAt
                ? t("publish")
                : versions.some((one) => !one.published)
                  ? t("openDraft")
                  : t("new")}
            </SubmitButton>
          </ActionForm>
          <Disclosure summary={t("copy")}>
            <ActionForm action={copy}>
              <input type="hidden" name="curriculumId" value={id} />
              <TextField name="name" id="copy-name" label={t("copyName")} required />
              <SubmitButton variant="secondary">{t("copySubmit")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </>
      )}
    </Section>
  );
}
