import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayAdminister } from "@/liga/access";
import { staffRoles } from "@/liga/cohorts/input";
import type { FoundPerson } from "@/liga/cohorts/queries";
import type { Viewer } from "@/liga/viewer";
import { assign, enrol } from "../../actions";
import { EnrolmentStatusText } from "../enrolment-status";

type Props = { cohortId: string; person: FoundPerson; staff: boolean; viewer: Viewer };

/** What can be done with one person found: a button for each, or that it is done already. */
export function AddButtons({ cohortId, person, staff, viewer }: Props) {
  const t = useTranslations("cohorts");
  const words = useTranslations("words");
  const hidden = (
    <>
      <input type="hidden" name="cohortId" value={cohortId} />
      <input type="hidden" name="personId" value={person.id} />
    </>
  );
  if (!staff) {
    if (person.enrolled)
      return (
        <p className="flex flex-wrap gap-x-2">
          {t("add.already")} <EnrolmentStatusText status={person.enrolled} />
        </p>
      );
    return (
      <ActionForm action={enrol} messageAt="end">
        {hidden}
        <div className="actions">
          <SubmitButton
            name="status"
            value="active"
            size="small"
            aria-label={t("add.agreedNamed", { name: person.name })}
          >
            {t("add.agreed")}
          </SubmitButton>
          <SubmitButton
            name="status"
            value="invited"
            size="small"
            variant="secondary"
            aria-label={t("add.inviteNamed", { name: person.name })}
          >
            {t("add.invite")}
          </SubmitButton>
        </div>
      </ActionForm>
    );
  }
  const offered = staffRoles.filter((role) => role !== "coordinator" || mayAdminister(viewer));
  return (
    <ActionForm action={assign} messageAt="end">
      {hidden}
      <div className="actions">
        {offered.map((role) =>
          person.roles.includes(role) ? (
            <Status key={role} kind="done">
              {words(`role.${role}`)}
            </Status>
          ) : (
            <SubmitButton
              key={role}
              name="role"
              value={role}
              size="small"
              variant="secondary"
              aria-label={t("add.roleNamed", { role: words(`role.${role}`), name: person.name })}
            >
              {t("add.role", { role: words(`role.${role}`) })}
            </SubmitButton>
          ),
        )}
      </div>
    </ActionForm>
  );
}
