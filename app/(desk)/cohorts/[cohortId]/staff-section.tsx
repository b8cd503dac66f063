import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayAdminister, mayCoordinateCohort } from "@/liga/access";
import type { CohortPage } from "@/liga/cohorts/queries";
import type { Viewer } from "@/liga/viewer";
import { unassign } from "../actions";

/** Coordinators, facilitators and mentors; a coordinator names the last two. */
export function StaffSection({ cohort, viewer }: { cohort: CohortPage; viewer: Viewer }) {
  const t = useTranslations("cohorts");
  const words = useTranslations("words");
  const coordinates = mayCoordinateCohort(viewer, cohort.id);
  return (
    <Section
      title={t("staff.title")}
      actions={
        coordinates ? (
          <LinkButton href={`/cohorts/${cohort.id}/add?as=staff`} size="small">
            {t("staff.add")}
          </LinkButton>
        ) : undefined
      }
    >
      {cohort.staff.length === 0 && <p>{t("staff.empty")}</p>}
      <ul className="divide-y divide-line *:py-2">
        {cohort.staff.map(({ personId, name, role }) => (
          <li key={`${personId} ${role}`} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>
              {name ?? words("unnamed")}
              <span className="text-muted"> · {words(`role.${role}`)}</span>
            </span>
            {(role === "coordinator" ? mayAdminister(viewer) : coordinates) && (
              <ActionForm action={unassign} messageAt="end">
                <input type="hidden" name="cohortId" value={cohort.id} />
                <input type="hidden" name="personId" value={personId} />
                <input type="hidden" name="role" value={role} />
                <SubmitButton
                  variant="quiet"
                  size="small"
                  aria-label={t("staff.removeNamed", {
                    name: name ?? words("unnamed"),
                    role: words(`role.${role}`),
                  })}
                >
                  {t("staff.remove")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
