import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { Commission, LanguageLevel, ResourceTheme } from "@/db/enums";
import { together } from "@/db/together";
import { mayMentor } from "../../access";
import { objectiveList } from "../../forums/queries";
import type { Viewer } from "../../viewer";
import type { wishWords } from "./input";

type Asks = {
  themes: ResourceTheme[];
  objectives: number[];
  lived: ResourceTheme[];
  region: Commission | null;
};
export type MentorProfile = Asks & {
  zone: string;
  capacity: number;
  groupOf: number | null;
  boundaries: string;
  open: boolean;
  vettedOn: string | null;
  codeSignedOn: string | null;
  version: number;
  languages: { language: string; level: LanguageLevel }[];
  hours: { weekday: number; from: number; until: number }[];
};

/** Her own profile as a mentor, null while there is none, with the languages of her own profile to begin with. */
export const ownMentorProfile = (viewer: Viewer) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ profile: MentorProfile | null; languages: string[] }>(sql`
      select p.languages, case when m.person_id is not null then jsonb_build_object('themes', m.themes, 'objectives', m.objectives, 'lived', m.lived,
        'region', m.region, 'zone', m.zone, 'capacity', m.capacity, 'groupOf', m.group_of, 'boundaries', m.boundaries, 'open', m.open,
        'vettedOn', m.vetted_on, 'codeSignedOn', m.code_signed_on, 'version', m.version,
        'languages', coalesce((select jsonb_agg(jsonb_build_object('language', l.language, 'level', l.level) order by l.level = 'some', l.language)
          from mentor_languages l where l.person_id = m.person_id), '[]'),
        'hours', coalesce((select jsonb_agg(jsonb_build_object('weekday', h.weekday, 'from', h.from_minute, 'until', h.until_minute)
          order by h.weekday, h.from_minute) from mentor_hours h where h.person_id = m.person_id), '[]')) end as profile
      from people p left join mentor_profiles m on m.person_id = p.id where p.id = ${viewer.id}`);
    const objectives = await objectiveList(tx, viewer);
    return { profile: row?.profile ?? null, languages: row?.languages ?? [], objectives };
  });

/** Somebody a wish may be about, as she is shown: no hours, no places, no address. */
export type WishCard = Asks & {
  id: string;
  name: string;
  organisation: string | null;
  languages: string[];
  boundaries: string;
  /** Meets several together. */
  together: boolean;
  word: (typeof wishWords)[number];
};

const word = sql`(select case when w.kind = 'no_go' then 'no_go' when w.weight > 2 then 'much' else 'wish' end
  from mentoring_wishes w where w.about_id = c.id order by w.kind limit 1)`;
const mentorCards = (tx: Tx) =>
  tx.execute<WishCard>(sql`select c.*, coalesce(${word}, 'none') as word from mentor_cards() c`);
const menteeCards = (tx: Tx) =>
  tx.execute<WishCard>(sql`select c.*, null as organisation, '' as boundaries, false as together,
    coalesce(${word}, 'none') as word from mentee_cards() c`);

/** What she asks for as a leader, and those a wish of hers may be about. */
export const wishesPage = (viewer: Viewer) =>
  asViewer(viewer, async (tx) => {
    const [[asks], mentors, mentees] = await together(tx, (t) => [
      t.execute<Asks & { wants: boolean; version: number }>(
        sql`select wants, themes, objectives, lived, region, version from mentee_profiles where person_id = ${viewer.id}`,
      ),
      mentorCards(t),
      mayMentor(viewer) ? menteeCards(t) : Promise.resolve([]),
    ]);
    return { asks: asks ?? null, mentors, mentees, objectives: await objectiveList(tx, viewer) };
  });
