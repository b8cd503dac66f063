import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { publishDraft } from "../actions";

type Props = {
  delegationId: string;
  /** The last published version, 0 before the first. */
  number: number;
  /** Differences of the draft. */
  changes: number;
  /** Conflicts that block. */
  blocking: number;
  /** The page it stands on, which needs no link to itself. */
  on?: "board" | "versions";
};

/** What would be published, and the button; or why it cannot be yet. */
export function PublishPanel({ delegationId, number, changes, blocking, on }: Props) {
  const t = useTranslations("delegations.publish");
  const address = `/delegations/${delegationId}`;
  const said =
    number === 0
      ? changes > 0
        ? t("first", { count: changes })
        : t("empty")
      : changes > 0
        ? t("changes", { count: changes, number })
        : t("upToDate", { number });
  return (
    <Section title={t("title")} tone="next" lead={said} id="publish">
      {changes > 0 && blocking > 0 && (
        <Notice tone="stopped" title={t("blocked", { count: blocking })}>
          {t("blockedText")}
        </Notice>
      )}
      {/* Always there: it also carries the sentence after a publication. */}
      <ActionForm action={publishDraft} messageAt="end">
        <input type="hidden" name="delegation" value={delegationId} />
        <input type="hidden" name="after" value={number} />
        <div className="actions">
          {changes > 0 && blocking === 0 && (
            <SubmitButton>{t("action", { number: number + 1 })}</SubmitButton>
          )}
          {changes > 0 && number > 0 && on !== "versions" && (
            <LinkButton href={`${address}/versions`}>{t("see")}</LinkButton>
          )}
          {on !== "board" && (
            <LinkButton
              href={`${address}/board`}
              variant={changes === 0 && number === 0 ? "primary" : "secondary"}
            >
              {t("toBoard")}
            </LinkButton>
          )}
        </div>
        {changes > 0 && blocking === 0 && <p className="section-lead">{t("what")}</p>}
      </ActionForm>
    </Section>
  );
}
