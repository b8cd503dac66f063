import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { Delegation } from "@/liga/delegations/delegation-queries";
import type { Moves } from "@/liga/delegations/moves";
import { diff } from "@/liga/delegations/rules";
import type { draftAndPublished } from "@/liga/delegations/version-queries";
import type { Viewer } from "@/liga/viewer";
import { ConflictsSection } from "./conflicts-section";
import { DelegationHeader } from "./header";
import { MovesNotice } from "./moves-notice";
import { PublishPanel } from "./publish-panel";
import { SeatsSection } from "./seats-section";
import { TasksSection } from "./tasks-section";

type Props = {
  viewer: Viewer;
  whole: Delegation;
  schedule: Awaited<ReturnType<typeof draftAndPublished>>;
  moves: Moves | null;
};

/** Who goes, what stands in the way, what each owes, and what everybody reads. */
export function CoordinatorView({ viewer, whole, schedule, moves }: Props) {
  const t = useTranslations("delegations");
  const goes = whole.seats.some(
    ({ personId, alternateId }) => personId === viewer.id || alternateId === viewer.id,
  );
  return (
    <>
      <DelegationHeader viewer={viewer} head={whole} part="overview" />
      {goes && (
        <p>
          <TextLink href={`/delegations/${whole.id}?mine`}>{t("tabs.mine")}</TextLink>
        </p>
      )}
      {moves && <MovesNotice viewer={viewer} delegation={whole} moves={moves} />}
      <PublishPanel
        delegationId={whole.id}
        number={schedule.number}
        changes={diff(schedule.published, schedule.draft).length}
        blocking={whole.conflicts.filter(({ level }) => level === "block").length}
      />
      <SeatsSection whole={whole} />
      <ConflictsSection whole={whole} />
      <TasksSection whole={whole} />
    </>
  );
}
