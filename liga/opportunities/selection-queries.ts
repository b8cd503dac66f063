import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { ConflictOfInterest, InterestState, Locale, OfferState } from "@/db/enums";
import type { Viewer } from "../viewer";
import type { Scores } from "./ranking";

export type SelectionReview = {
  reviewer: string;
  scores: Scores;
  comment: string;
  /** Set aside: shown, and counted no more. */
  conflict: ConflictOfInterest | null;
};
export type Offer = { id: string; state: OfferState; offeredAt: string; expiresAt: string };
export type SelectionRow = {
  id: string;
  personId: string;
  name: string;
  organisation: string | null;
  locale: Locale;
  language: string | null;
  statement: string;
  answers: Record<string, string>;
  state: InterestState;
  reason: string | null;
  shortlisted: boolean;
  rank: number | null;
  version: number;
  sentAt: string;
  reviews: SelectionReview[];
  notes: { author: string; text: string }[];
  /** The latest. */
  offer: Offer | null;
  seatIn: { id: string; name: string } | null;
};

/**
 * The applications to a call she runs, with what the reviewers gave; nothing while names are kept. Scores she may
 * not see yet are not among them. One statement.
 */
export async function selectionOf(tx: Tx, _viewer: Viewer, callId: string): Promise<SelectionRow[]> {
  return [
    ...(await tx.execute<SelectionRow>(sql`
    select i.id, i.person_id as "personId", c.name, c.organisation_name as organisation, p.locale, i.language, i.statement, i.answers, i.state, i.reason,
      i.shortlisted, i.rank, i.version, i.created_at::text as "sentAt",
      coalesce((select jsonb_agg(jsonb_build_object('reviewer', coalesce(r.chosen_name, r.legal_name), 'scores', v.scores, 'comment', v.comment,
          'conflict', coalesce(found_conflict(v.reviewer_id, i.person_id), case when v.conflict then 'declared' end)) order by v.given_at, v.id)
        from reviews v join people r on r.id = v.reviewer_id where v.interest_id = i.id), '[]') as reviews,
      coalesce((select jsonb_agg(jsonb_build_object('author', coalesce(a.chosen_name, a.legal_name), 'text', n.text) order by n.written_at)
        from application_notes n join people a on a.id = n.author_id
        where n.opportunity_id = i.opportunity_id and n.person_id = i.person_id and n.text is not null), '[]') as notes,
      (select jsonb_build_object('id', f.id, 'state', f.state, 'offeredAt', f.offered_at, 'expiresAt', f.expires_at)
        from place_offers f where f.interest_id = i.id order by f.offered_at desc, f.id limit 1) as offer,
      (select jsonb_build_object('id', d.id, 'name', d.name) from seats s join delegations d on d.id = s.delegation_id
        where s.person_id = i.person_id and s.state <> 'declined' and d.edition_id = o.edition_id limit 1) as "seatIn"
    from interests i join opportunities o on o.id = i.opportunity_id join people p on p.id = i.person_id
    join person_cards c on c.id = i.person_id
    where i.opportunity_id = ${callId} and o.cohort_id in (select coordinated_cohorts())
    order by i.created_at, i.id`)),
  ];
}
