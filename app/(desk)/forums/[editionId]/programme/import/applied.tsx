import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Import, Outcome } from "@/liga/forums/programme/kept";
import type { Aftermath } from "@/liga/forums/programme/queries";
import { conflictText } from "../../../../delegations/conflict-text";

type Props = { last: Import; outcome: Outcome; left: Aftermath };

/** What came of the last import, and what a coordinator should look at again, as it stands now. */
export function Applied({ last, outcome, left }: Props) {
  const t = useTranslations("programmeImport.done");
  const all = useTranslations();
  const locale = useLocale();
  const nameOf = (name: string | null) => name ?? all("words.unnamed");
  const { added, moved, changed, cancelled } = outcome;
  return (
    <>
      <div role="status" id="done">
        <Notice
          tone="done"
          title={t("title")}
          actions={
            <LinkButton href={`/forums/${last.editionId}`} variant="secondary" size="small">
              {t("toProgramme")}
            </LinkButton>
          }
        >
          <p>{t("text", { file: last.fileName, added, moved, changed, cancelled })}</p>
          {left.length === 0 && moved + changed + cancelled > 0 && <p>{t("fits")}</p>}
        </Notice>
      </div>
      {left.length > 0 && (
        <Section title={t("look")} lead={t("lookText")} id="look">
          {left.map(({ delegationId, delegation, conflicts, lost }) => (
            <Section
              key={delegationId}
              level={3}
              title={delegation}
              actions={<TextLink href={`/delegations/${delegationId}/board`}>{t("toDelegation")}</TextLink>}
            >
              <ul className="grid gap-2">
                {conflicts.map((one) => (
                  <li key={`${one.kind} ${one.subject}`}>
                    {conflictText(all as never, one, nameOf(one.person), locale)}
                  </li>
                ))}
                {lost.map((one) => (
                  <li key={`${one.personId} ${one.sessionId}`}>
                    {t("lost", { name: nameOf(one.person), title: one.title })}
                  </li>
                ))}
              </ul>
            </Section>
          ))}
        </Section>
      )}
    </>
  );
}
