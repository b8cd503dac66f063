import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Viewer } from "../viewer";

export type Alike = "same_name" | "same_parts" | "shared_parts" | "same_organisation" | "same_country";
export type Twin = { id: string; name: string; organisation: string | null; countryCode: string | null };
export type Pair = { one: Twin; other: Twin; why: Alike[] };
export type PastMerge = { id: string; keptId: string; kept: string; merged: string; at: string };

/**
 * Pairs of her people who may be one woman, likeliest first, and the merges she made that can be
 * undone. The same name is enough; the same names in another order, or one name within the other,
 * count with the same organisation or country. Accents and capitals do not. Addresses are never the
 * same: the database sees to that. Whom somebody has told apart stays apart.
 */
export function findDuplicates(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const pairs = await tx.execute<Pair>(sql`
      with named as materialized (
        select p.id, p.organisation_id, p.country_code, coalesce(p.chosen_name, p.legal_name) as name,
          n.whole, array(select w from regexp_split_to_table(n.whole, '[\\s,.''’-]+') w where w <> '' order by w) as parts
        from people p, lateral (
          select unaccent(lower(btrim(p.legal_name))) as whole
          union select unaccent(lower(btrim(p.chosen_name))) where p.chosen_name is not null) n
        where p.merged_into_id is null and p.id <> ${viewer.id}),
      alike as (
        select a.id as one, b.id as other, 'same_name' as why from named a join named b on a.whole = b.whole and a.id < b.id
        union
        select a.id, b.id, 'same_parts' from named a join named b on a.parts = b.parts and a.id < b.id
        where a.whole <> b.whole and cardinality(a.parts) > 1
        union
        select least(a.id, b.id), greatest(a.id, b.id), 'shared_parts' from named a join named b
          on (a.organisation_id = b.organisation_id or a.country_code = b.country_code) and a.id <> b.id
        where cardinality(a.parts) > 1 and a.parts <@ b.parts and a.parts <> b.parts),
      pairs as (
        select one, other, array_agg(why order by why) as whys,
          bool_or(why = 'same_name') as certain
        from alike group by one, other)
      -- The one who has joined, else the elder profile, is proposed to stay.
      select jsonb_build_object('id', a.id, 'name', a.legal_name, 'organisation', oa.name, 'countryCode', a.country_code) as one,
        jsonb_build_object('id', b.id, 'name', b.legal_name, 'organisation', ob.name, 'countryCode', b.country_code) as other,
        to_jsonb(case when certain then array['same_name'] else whys end
          || case when a.organisation_id = b.organisation_id then array['same_organisation'] else '{}' end
          || case when a.country_code = b.country_code then array['same_country'] else '{}' end) as why
      from pairs, lateral (
          select array_agg(p.id order by p.joined_at nulls last, p.created_at, p.id) as ids from people p where p.id in (one, other)) ranked
        join people a on a.id = ranked.ids[1] join people b on b.id = ranked.ids[2]
        left join organisations oa on oa.id = a.organisation_id left join organisations ob on ob.id = b.organisation_id
      where (certain or a.organisation_id = b.organisation_id or a.country_code = b.country_code)
        and not exists (select 1 from separate_people s where s.one_id = pairs.one and s.other_id = pairs.other)
      order by certain desc, a.legal_name limit 100`);
    const merges = await tx.execute<PastMerge>(sql`
      select w.id, p.id as "keptId", coalesce(p.chosen_name, p.legal_name) as kept, w.snapshot ->> 'mergedName' as merged, w.merged_at as at
      from person_merges w join people p on p.id = w.kept_id
      where w.undone_at is null order by w.merged_at desc limit 50`);
    return { pairs: [...pairs], merges: [...merges] };
  });
}

export type Compared = {
  id: string;
  legalName: string;
  chosenName: string | null;
  email: string | null;
  organisation: string | null;
  countryCode: string | null;
  joinedAt: string | null;
  cohorts: string[];
};

/** The facts of two of her people, side by side; null unless both are in sight. */
export function comparePeople(viewer: Viewer, kept: string, merged: string) {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.execute<Compared>(sql`
      select p.id, p.legal_name as "legalName", p.chosen_name as "chosenName", p.email::text as email, o.name as organisation,
        p.country_code as "countryCode", p.joined_at as "joinedAt",
        (select coalesce(jsonb_agg(c.name order by c.starts_on), '[]') from enrolments e join cohorts c on c.id = e.cohort_id where e.person_id = p.id) as cohorts
      from people p left join organisations o on o.id = p.organisation_id
      where p.id in (${kept}, ${merged}) and p.merged_into_id is null`);
    const one = rows.find(({ id }) => id === kept);
    const other = rows.find(({ id }) => id === merged);
    return one && other ? { kept: one, merged: other } : null;
  });
}
