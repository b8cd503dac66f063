import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { mayTakePart, mayTrain } from "@/liga/access";
import { reading } from "@/liga/reading";
import { ownAssignments, staffAssignments } from "@/liga/training/assignments/queries";
import { TrainingPlaces } from "../places";
import { OwnAssignments } from "./own-list";
import { StaffAssignments } from "./staff-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assignments"))("title") };
}

/** What is asked of her, and what she asked of the leaders of her cohorts. */
export default async function AssignmentsPage() {
  const viewer = await requireViewer();
  const now = new Date();
  const [t, locale, { own, staffed }] = await Promise.all([
    getTranslations("assignments"),
    getLocale(),
    reading(viewer, async (tx) => ({
      own: mayTakePart(viewer) ? await ownAssignments(tx, viewer) : null,
      staffed: mayTrain(viewer) ? await staffAssignments(tx, viewer) : null,
    })),
  ]);
  const shared = { locale, zone: viewer.timeZone, now };
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          staffed && (
            <LinkButton href="/training/assignments/new" variant="primary">
              {t("staff.new")}
            </LinkButton>
          )
        }
      />
      <TrainingPlaces current="/training/assignments" />
      {(own || !staffed) && <OwnAssignments lines={own ?? []} {...shared} />}
      {staffed && <StaffAssignments lines={staffed} {...shared} />}
    </>
  );
}
