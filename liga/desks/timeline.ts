import { asViewer } from "@/db/client";
import { eventsOf, type ForumEvent, type MentoringEvent, type TaskEvent } from "../calendar/events";
import { ownTraining } from "../training/queries";
import type { Viewer } from "../viewer";

/** Everything that stands in a leader's way, behind her and before her, by what it belongs to. */
export const ownTimeline = (viewer: Viewer, now: Date) =>
  asViewer(viewer, async (tx) => {
    const [training, events] = await Promise.all([ownTraining(tx, viewer, now), eventsOf(tx, viewer)]);
    const of = <K extends (typeof events)[number]["kind"]>(kind: K) =>
      events.filter((event): event is Extract<(typeof events)[number], { kind: K }> => event.kind === kind);
    return {
      training,
      meetings: byStart(of("mentoring")) as MentoringEvent[],
      /** Her sessions at forums and what she owes, by delegation. */
      delegations: [...new Set([...of("forum"), ...of("task")].map(({ delegation }) => delegation))].map(
        (name) => ({
          name,
          sessions: byStart(of("forum").filter(({ delegation }) => delegation === name)) as ForumEvent[],
          tasks: of("task").filter(({ delegation }) => delegation === name) as TaskEvent[],
        }),
      ),
    };
  });
export type OwnTimeline = Awaited<ReturnType<typeof ownTimeline>>;

const byStart = <T extends { startsAt: Date; cancelled: boolean }>(events: T[]) =>
  events.filter(({ cancelled }) => !cancelled).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
