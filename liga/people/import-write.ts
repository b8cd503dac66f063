import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { cohortOrganisations, enrolments, invitations, mails, organisations, people } from "@/db/schema";
import type { Viewer } from "../viewer";
import type { Judged } from "./import";
import { type Invitee, invitationWords, makeCode, revokeCodes } from "./invitation";
import { asHtml } from "./mail";

/** Rows a statement: PostgreSQL takes 65,535 values at most. */
const atOnce = 500;
const portions = <T>(items: T[]) =>
  Array.from({ length: Math.ceil(items.length / atOnce) }, (_, i) =>
    items.slice(i * atOnce, (i + 1) * atOnce),
  );

/** Writes the new people of a judged list, enrols those who were known, and invites all of them. */
export async function writePeople(
  tx: Tx,
  viewer: Viewer,
  cohort: { id: string; name: string },
  judged: Judged[],
  known: Map<string, string>,
) {
  const fresh = judged.filter(({ verdict }) => verdict === "new").map(({ row }) => row);
  const enrolled = judged.flatMap(({ verdict, personId }) =>
    verdict === "enrol" && personId ? [personId] : [],
  );
  const organisationOf = await organisationsByName(
    tx,
    fresh.flatMap((row) => row.organisation ?? []),
    known,
  );
  const newcomers: Invitee[] = [];
  for (const rows of portions(fresh)) {
    const organisationIds = rows.map((row) => organisationOf(row.organisation));
    const written = await tx
      .insert(people)
      .values(
        rows.map((row, i) => ({
          legalName: row.legalName,
          chosenName: row.chosenName,
          email: row.email,
          organisationId: organisationIds[i],
          countryCode: row.country,
          languages: row.languages,
          timeZone: row.timeZone,
          locale: row.locale,
          createdBy: viewer.id,
        })),
      )
      .returning({ id: people.id, legalName: people.legalName });
    // One insert gives its rows back in the order they were given.
    await tx.insert(enrolments).values(
      written.map(({ id }, i) => ({
        cohortId: cohort.id,
        personId: id,
        organisationId: organisationIds[i],
      })),
    );
    rows.forEach((row, i) => {
      const id = written[i]?.id;
      if (!id) throw new Error("An imported person was written and not returned.");
      newcomers.push({ ...row, id, name: row.chosenName ?? row.legalName, joined: false });
    });
  }
  const taking = [...new Set(fresh.flatMap((row) => organisationOf(row.organisation) ?? []))];
  for (const ids of portions(taking))
    await tx
      .insert(cohortOrganisations)
      .values(ids.map((organisationId) => ({ cohortId: cohort.id, organisationId })))
      .onConflictDoNothing();

  const others = await enrolKnown(tx, cohort.id, enrolled);
  const mailed = await inviteAll(tx, viewer, cohort, [...newcomers, ...others]);
  return {
    added: newcomers.length,
    enrolled: others.length,
    mailed,
    withoutAddress: newcomers.filter(({ email }) => !email).map(({ id, name }) => ({ id, name })),
  };
}

/** Organisations by name; those that are new are added. */
async function organisationsByName(tx: Tx, names: string[], known: Map<string, string>) {
  const all = new Map(known);
  const added = new Map(names.map((name) => [name.toLowerCase(), name]));
  for (const key of all.keys()) added.delete(key);
  for (const part of portions([...added.values()])) {
    const rows = await tx
      .insert(organisations)
      .values(part.map((name) => ({ name })))
      .returning({ id: organisations.id, name: organisations.name });
    for (const { id, name } of rows) all.set(name.toLowerCase(), id);
  }
  return (name: string | null) => (name === null ? null : (all.get(name.toLowerCase()) ?? null));
}

async function enrolKnown(
  tx: Tx,
  cohortId: string,
  ids: string[],
): Promise<(Invitee & { vouched: boolean })[]> {
  const others: (Invitee & { vouched: boolean })[] = [];
  for (const part of portions(ids)) {
    await tx
      .insert(enrolments)
      .values(part.map((personId) => ({ cohortId, personId })))
      .onConflictDoNothing();
    const theirs = sql`select p.id, p.organisation_id from people p where p.organisation_id is not null and ${inArray(sql`p.id`, part)}`;
    await tx.execute(sql`update enrolments e set organisation_id = t.organisation_id from (${theirs}) t
      where e.person_id = t.id and e.cohort_id = ${cohortId} and e.organisation_id is null`);
    await tx.execute(sql`insert into cohort_organisations (cohort_id, organisation_id)
      select distinct ${cohortId}::uuid, t.organisation_id from (${theirs}) t on conflict do nothing`);
    others.push(
      ...(await tx
        .select({
          id: people.id,
          name: sql<string>`coalesce(${people.chosenName}, ${people.legalName})`,
          email: sql<string | null>`${people.email}::text`,
          locale: people.locale,
          timeZone: people.timeZone,
          joined: sql<boolean>`${people.joinedAt} is not null`,
          vouched: sql<boolean>`may_vouch_for(${people.id})`,
        })
        .from(people)
        .where(inArray(people.id, part))),
    );
  }
  return others;
}

/** @returns how many mails are queued. */
async function inviteAll(
  tx: Tx,
  viewer: Viewer,
  cohort: { id: string; name: string },
  invitees: (Invitee & { vouched?: boolean })[],
) {
  let mailed = 0;
  for (const part of portions(invitees)) {
    const made = part.map((to) => ({
      to,
      // Who has joined signs in as she always does; a code would only be another key to her account.
      made: to.joined || to.vouched === false ? null : makeCode(viewer, to.id, cohort.id),
    }));
    for (const { to, made: code } of made) if (code && to.vouched !== undefined) await revokeCodes(tx, to.id);
    const codes = made.flatMap(({ made }) => (made ? [made.row] : []));
    if (codes.length > 0) await tx.insert(invitations).values(codes);
    const letters = made.flatMap(({ to, made }) => {
      if (!to.email) return [];
      const { subject, text } = invitationWords(to, viewer.name, cohort.name, made);
      return [
        {
          kind: "invitation" as const,
          toAddress: to.email,
          personId: to.id,
          subject,
          text,
          html: asHtml(text),
          createdBy: viewer.id,
        },
      ];
    });
    if (letters.length > 0) await tx.insert(mails).values(letters);
    mailed += letters.length;
  }
  return mailed;
}
