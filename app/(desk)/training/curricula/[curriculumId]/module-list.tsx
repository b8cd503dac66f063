import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { listText } from "@/lib/names";
import type { CurriculumPage } from "@/liga/training/read-curricula";
import { titleIn } from "@/liga/training/title";
import { move } from "../actions";

type Props = { curriculum: CurriculumPage; changes: boolean; frozen: boolean };

/** The modules in their order, each with what it waits for and, for coordinators of a draft, its two moves. */
export function ModuleList({ curriculum, changes, frozen }: Props) {
  const t = useTranslations("training.modules");
  const words = useTranslations("words");
  const locale = useLocale();
  const { modules } = curriculum;
  if (modules.length === 0) return <p>{t("empty")}</p>;
  const name = (id: string) => titleIn(modules.find((module) => module.id === id)?.title ?? {}, locale);
  return (
    <ol className="divide-y divide-line *:py-2">
      {modules.map((module, at) => {
        const title = titleIn(module.title, locale);
        return (
          <li key={module.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <div className="min-w-0 flex-1 basis-72">
              <span className="text-muted tabular-nums">{at + 1}. </span>
              {changes ? (
                <TextLink href={`/training/curricula/${curriculum.id}/modules/${module.id}`}>
                  {title}
                </TextLink>
              ) : (
                <TextLink href={`/training/modules/${module.id}`}>{title}</TextLink>
              )}{" "}
              <Badge>{words(`moduleKind.${module.kind}`)}</Badge>
              <p className="text-muted">
                {[
                  module.prerequisiteIds.length > 0 &&
                    t("after", { title: listText(module.prerequisiteIds.map(name), locale) }),
                  t("sessions", { count: module.sessions }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            {changes && !frozen && (
              <ActionForm action={move} messageAt="end" aria-label={t("moveNamed", { title })}>
                <input type="hidden" name="moduleId" value={module.id} />
                <div className="actions">
                  <SubmitButton
                    name="to"
                    value="earlier"
                    variant="quiet"
                    size="small"
                    disabled={at === 0}
                    aria-label={t("earlierNamed", { title })}
                  >
                    {t("earlier")}
                  </SubmitButton>
                  <SubmitButton
                    name="to"
                    value="later"
                    variant="quiet"
                    size="small"
                    disabled={at === modules.length - 1}
                    aria-label={t("laterNamed", { title })}
                  >
                    {t("later")}
                  </SubmitButton>
                </div>
              </ActionForm>
            )}
          </li>
        );
      })}
    </ol>
  );
}
