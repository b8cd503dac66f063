import { eq, sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { ConsentPurpose, NameChoice, NameUse } from "@/db/enums";
import { organisations, people } from "@/db/schema";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import { usualChoice } from "./name-rules";

export type Consent = { purpose: ConsentPurpose; givenAt: string; withdrawnAt: string | null };

/** All of her own profile, in one statement. Consents are newest first; instants are ISO texts. */
export async function ownProfile(viewer: Viewer) {
  const [row] = await asViewer(viewer, (tx) =>
    tx
      .select({
        version: people.version,
        legalName: people.legalName,
        chosenName: people.chosenName,
        pseudonym: people.pseudonym,
        email: sql<string | null>`${people.email}::text`,
        locale: people.locale,
        timeZone: people.timeZone,
        countryCode: people.countryCode,
        languages: people.languages,
        organisation: organisations.name,
        choices: sql<
          Partial<Record<NameUse, NameChoice>>
        >`coalesce((select jsonb_object_agg(n.use, n.choice) from name_choices n where n.person_id = people.id), '{}')`,
        consents: sql<
          Consent[]
        >`coalesce((select jsonb_agg(jsonb_build_object('purpose', c.purpose, 'givenAt', c.given_at, 'withdrawnAt', c.withdrawn_at) order by c.given_at desc) from consents c where c.person_id = people.id), '[]')`,
        calendarSince: sql<
          string | null
        >`(select to_jsonb(f.created_at) #>> '{}' from calendar_feeds f where f.person_id = people.id and f.revoked_at is null)`,
        sessions: sql<number>`(select count(*)::integer from sign_in_sessions s where s.person_id = people.id and s.expires > now())`,
      })
      .from(people)
      .leftJoin(organisations, eq(organisations.id, people.organisationId))
      .where(eq(people.id, viewer.id)),
  );
  const profile = found(row);
  return { ...profile, choices: { ...usualChoice, ...profile.choices } };
}
export type OwnProfile = Awaited<ReturnType<typeof ownProfile>>;
