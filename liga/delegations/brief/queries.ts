import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import {
  type AccessRouteKind,
  type Confidence,
  type ContactKind,
  type DeadlineKind,
  type MeetingState,
  type SeatRole,
  seatRoles,
} from "@/db/enums";
import { placeIn } from "@/db/schema/columns";
import { urgentFirst } from "../../room/queries";
import { type StateMeeting, stateMeetingsOf } from "../../state-meetings/queries";
import { pointsOf, type Statement, statementsOf, type TalkingPoint } from "../../statements/queries";
import type { Viewer } from "../../viewer";
import { type DelegationHead, delegationFrom, delegationHead } from "../delegation-queries";
import { noLongerSo, standsJson } from "../moves";
import { asItStands, type StoredStands, timedStands } from "../standing-entries";
import { entryJson, type ScheduleEntry, timed } from "../version-queries";

const toCome: MeetingState[] = ["asked", "confirmed"];
/** Lines of the newest version `v`: those the viewer sees, and to the head of delegation the others' too. */
const seenEntries = sql.raw(`(select * from schedule_entries where version_id = v.id
  union select * from headed_entries(d.id)) x`);

export type Brief = DelegationHead & {
  coordinates: boolean;
  /** She coordinates or leads it: the agenda is everybody's. */
  everybody: boolean;
  /** The newest published version, 0 before the first. */
  latest: number;
  publishedAt: string | null;
  /** A coordinator's and the head's: everybody's. A delegate's: hers. */
  entries: ScheduleEntry[];
  /** Those who said yes, each called as she chose to be called among leaders. */
  members: {
    id: string;
    name: string | null;
    role: SeatRole;
    organisation: string | null;
    languages: string[];
  }[];
  /** What members shared with their cohort. */
  asks: { countryCode: string; policy: string; ask: string }[];
  routes: { route: AccessRouteKind; note: string | null; noteEs: string | null; confidence: Confidence }[];
  deadlines: {
    kind: DeadlineKind;
    title: string | null;
    titleEs: string | null;
    dueOn: string;
    confidence: Confidence;
  }[];
  contacts: { kind: ContactKind; name: string; number: string; note: string | null }[];
  points: TalkingPoint[];
  statements: Statement[];
  /** Meetings with States that may still be: whom, when, what is asked. What was said there is on no paper. */
  meetings: StateMeeting[];
};
type Stored = Omit<Brief, "entries" | "points" | "statements" | "meetings"> & {
  entries: Parameters<typeof timed>[0];
  stands: StoredStands[];
};

/**
 * What a delegation carries on paper, as far as she may see it; null for whoever neither goes nor coordinates. A paper
 * is passed on, so it holds no travel data, no testimony that may be taken back, and no reading kept for herself.
 */
export async function brief(tx: Tx, viewer: Viewer, id: string): Promise<Brief | null> {
  const [row] = await tx.execute<Stored>(sql`
    select ${delegationHead(viewer)}, d.id in (select coordinated_delegations()) as coordinates,
      d.id in (select coordinated_delegations() union select headed_delegations()) as "everybody",
      coalesce(v.number, 0) as latest, v.published_at as "publishedAt",
      coalesce((select jsonb_agg(${entryJson} order by x.starts_at, x.title) from ${seenEntries}
        where x.person_id in (select person_id from delegation_members(d.id))), '[]') as entries,
      coalesce((select jsonb_agg(distinct ${standsJson}) from ${seenEntries} join forum_sessions f on f.id = x.session_id
        where ${noLongerSo}), '[]') as stands,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.person_id, 'role', m.role, 'organisation', c.organisation_name,
          'name', case when p.id is null or p.id = ${viewer.id} then c.name else shown_name(p, 'directory') end,
          'languages', coalesce(c.languages, '{}'))
          order by ${placeIn(seatRoles, "m.role")}, c.name)
        from delegation_members(d.id) m left join person_cards c on c.id = m.person_id left join people p on p.id = m.person_id), '[]') as members,
      coalesce((select jsonb_agg(jsonb_build_object('countryCode', a.country_code, 'policy', a.policy, 'ask', a.ask) order by a.country_code, a.policy)
        from assessments a where a.shared_with = 'cohort' and a.person_id in (select person_id from delegation_members(d.id))), '[]') as asks,
      coalesce((select jsonb_agg(jsonb_build_object('route', r.route, 'note', r.note, 'noteEs', r.note_es, 'confidence', r.confidence) order by r.route)
        from access_routes r where r.edition_id = e.id), '[]') as routes,
      coalesce((select jsonb_agg(jsonb_build_object('kind', l.kind, 'title', l.title, 'titleEs', l.title_es, 'dueOn', l.due_on, 'confidence', l.confidence)
        order by l.due_on, l.kind) from edition_deadlines l where l.edition_id = e.id), '[]') as deadlines,
      coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'name', k.name, 'number', k.number, 'note', k.note)
          order by ${placeIn(urgentFirst, "k.kind")}, k.name)
        from delegation_contacts k where k.delegation_id = d.id), '[]') as contacts
    from ${delegationFrom}
    left join lateral (select * from schedule_versions where delegation_id = d.id order by number desc limit 1) v on true
    where d.id = ${id} and d.id in (select room_delegations())`);
  if (!row) return null;
  const { stands, ...rest } = row;
  return {
    ...rest,
    entries: asItStands(timed(row.entries), timedStands(stands)).filter(({ off }) => !off),
    points: await pointsOf(tx, id),
    statements: await statementsOf(tx, id),
    meetings: (await stateMeetingsOf(tx, id)).filter(({ state }) => toCome.includes(state)),
  };
}
