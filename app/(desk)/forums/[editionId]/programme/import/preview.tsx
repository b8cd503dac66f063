import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { compare } from "@/liga/forums/programme/compare";
import { type Import, seenOf } from "@/liga/forums/programme/kept";
import type { StandingSession } from "@/liga/forums/programme/standing";
import { applyTheProgramme, discardProgramme } from "./actions";
import { Groups } from "./groups";
import { RereadForm } from "./reread-form";

const kinds = ["added", "moved", "changed", "cancelled", "same"] as const;

/** What a file would change, before it does, and the two buttons that settle it. */
export function Preview({ last, standing }: { last: Import; standing: StandingSession[] }) {
  const t = useTranslations("programmeImport");
  const told = compare(standing, last.parsed.entries);
  const { unreadable } = last.parsed;
  const changes = kinds.slice(0, 4).some((kind) => told[kind].length > 0);
  return (
    <>
      <Section
        title={t("preview.title")}
        id="files"
        lead={t("preview.read", { file: last.fileName, format: t(`formats.${last.format}`) })}
        tone="next"
      >
        <ul className="list-disc ps-5">
          {kinds.map(
            (kind) =>
              told[kind].length > 0 && (
                <li key={kind}>{t(`preview.counts.${kind}`, { count: told[kind].length })}</li>
              ),
          )}
          {unreadable.length > 0 && <li>{t("preview.counts.unreadable", { count: unreadable.length })}</li>}
        </ul>
        <p className="max-w-measure">{t(changes ? "preview.acceptText" : "preview.nothing")}</p>
        <div className="actions">
          {changes && (
            <ActionForm action={applyTheProgramme}>
              <input type="hidden" name="import" value={last.id} />
              <input type="hidden" name="seen" value={seenOf(last.mark, standing)} />
              <SubmitButton>{t("preview.accept")}</SubmitButton>
            </ActionForm>
          )}
          <ActionForm action={discardProgramme}>
            <input type="hidden" name="import" value={last.id} />
            <SubmitButton variant="quiet">{t("preview.discard")}</SubmitButton>
          </ActionForm>
        </div>
        <p className="text-muted">{t("preview.expires")}</p>
      </Section>
      <Groups told={told} unreadable={unreadable} format={last.format} standing={standing} />
      <RereadForm last={last} />
    </>
  );
}
