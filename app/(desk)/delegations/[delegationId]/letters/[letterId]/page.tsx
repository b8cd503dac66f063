import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { directionOf } from "@/lib/direction";
import { letterText } from "@/liga/travel/letters/words";
import { loadLetter } from "./load";

type Props = { params: Promise<{ delegationId: string; letterId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { delegationId, letterId } = await params;
  const { letter } = await loadLetter(delegationId, letterId);
  return { title: (await getTranslations("travelLetters"))(`title.${letter.kind}`) };
}

/** The letter as it is printed: two languages beside each other, below each other on a phone. */
export default async function LetterPage({ params }: Props) {
  const { delegationId, letterId } = await params;
  const { viewer, letter } = await loadLetter(delegationId, letterId);
  const t = await getTranslations("travel");
  const texts = [letter.one, letter.other].map((locale) => ({ locale, text: letterText(letter, locale) }));
  const back = letter.personId === viewer.id ? "travel" : `travel/${letter.personId}`;
  return (
    <>
      <PageHeader
        title={texts.map(({ text }) => text.title).join(" / ")}
        actions={
          <LinkButton
            href={`/delegations/${delegationId}/letters/${letterId}/pdf`}
            variant="primary"
            download
          >
            {t("letters.pdf")}
          </LinkButton>
        }
      />
      <div className="field-row items-start">
        {texts.map(({ locale, text }) => (
          <div key={locale} lang={locale} dir={directionOf(locale)} className="grid gap-3">
            {text.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ))}
      </div>
      <p className="no-print mt-6">
        <TextLink href={`/delegations/${delegationId}/${back}#letters`}>{t("letters.title")}</TextLink>
      </p>
    </>
  );
}
