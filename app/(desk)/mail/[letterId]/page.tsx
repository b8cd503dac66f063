import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateText } from "@/lib/dates";
import { mayCoordinate } from "@/liga/access";
import { id } from "@/liga/input";
import { type LetterPage as Letter, letterPage } from "@/liga/letters/queries";
import { textFor } from "@/liga/letters/rules";
import { discard, release, takeReaderOut } from "../actions";
import { Preview } from "./preview";
import { TextForm } from "./text-form";

type Props = { params: Promise<{ letterId: string }> };

const load = cache(async (letterId: string) => {
  const viewer = await requireViewerWho(mayCoordinate);
  const letter = id.safeParse(letterId).success ? await letterPage(viewer, letterId) : null;
  return letter ? { viewer, letter } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { viewer, letter } = await load((await params).letterId);
  return { title: textFor(letter.texts, viewer.locale)?.subject };
}

/** A letter before it goes out: its text, who gets it, and how each reads it. */
export default async function LetterPage({ params }: Props) {
  const { viewer, letter } = await load((await params).letterId);
  const [t, locale] = await Promise.all([getTranslations("letters"), getLocale()]);
  const subject = textFor(letter.texts, viewer.locale)?.subject ?? "";
  const draft = letter.state === "draft";
  const settled = letter.settledAt && dateText(new Date(letter.settledAt), { locale, zone: viewer.timeZone });
  return (
    <>
      <PageHeader
        title={subject}
        lead={letter.cohort}
        breadcrumb={
          <Breadcrumb label={t("path")} items={[{ label: t("title"), href: "/mail" }, { label: subject }]} />
        }
      />
      {settled && (
        <Notice tone="done">
          {t(letter.state === "released" ? "letter.released" : "letter.discarded", { date: settled })}
        </Notice>
      )}
      <div className="columns">
        <div>
          {draft && <TextForm letter={letter} />}
          <Section title={t("letter.preview")}>
            <Preview letter={letter} />
          </Section>
        </div>
        <div>
          <Readers letter={letter} />
          {draft && <Decision letter={letter} />}
        </div>
      </div>
    </>
  );
}

function Readers({ letter }: { letter: Letter }) {
  const t = useTranslations("letters");
  return (
    <Section
      title={t("letter.readers", { count: letter.readers.length })}
      lead={t("letter.readersLead", { list: t(`list.${letter.list}`) })}
    >
      <ul className="divide-y divide-line *:py-2">
        {letter.readers.map(({ personId, name, email }) => (
          <li key={personId} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>
              {name}
              {!email && <span className="text-muted"> · {t("letter.byHand")}</span>}
            </span>
            {letter.state === "draft" && (
              <ActionForm action={takeReaderOut} messageAt="end">
                <input type="hidden" name="letterId" value={letter.id} />
                <input type="hidden" name="personId" value={personId} />
                <SubmitButton variant="quiet" size="small" aria-label={t("letter.takeOutFor", { name })}>
                  {t("letter.takeOut")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Decision({ letter }: { letter: Letter }) {
  const t = useTranslations("letters.letter");
  const fields = (
    <>
      <input type="hidden" name="letterId" value={letter.id} />
      <input type="hidden" name="version" value={letter.version} />
    </>
  );
  return (
    <>
      {letter.readers.length > 0 && (
        <ActionForm action={release} messageAt="end" key={`release ${letter.version}`}>
          {fields}
          <p className="field-hint">{t("releaseHint")}</p>
          <SubmitButton>{t("release", { count: letter.readers.length })}</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={discard} messageAt="end" key={`discard ${letter.version}`}>
        {fields}
        <SubmitButton variant="danger">{t("discard")}</SubmitButton>
      </ActionForm>
    </>
  );
}
