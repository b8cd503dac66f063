import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { menteeProfiles, mentorHours, mentoringWishes, mentorLanguages, mentorProfiles } from "@/db/schema";
import { minuteOf } from "@/lib/clock";
import { mayCoordinate, mayMentor } from "../../access";
import { writeAudit } from "../../audit";
import { allow, ensure, found, fresh } from "../../errors";
import type { Viewer } from "../../viewer";
import type { SaveMenteeProfile, SaveMentorProfile, SaveWishes, VetMentor } from "./input";

type Offer = z.output<typeof SaveMentorProfile>;

/** What a mentor offers, her languages and her hours, as one. Her yes to the code of conduct keeps its first day. */
export const saveMentorProfile = (viewer: Viewer, input: Offer) =>
  asViewer(viewer, async (tx) => {
    allow(mayMentor(viewer));
    const {
      version,
      code,
      language: _l,
      level: _v,
      from: _f,
      until: _u,
      from2: _g,
      until2: _w,
      ...offer
    } = input;
    const values = {
      ...offer,
      codeSignedOn: code ? sql`coalesce(mentor_profiles.code_signed_on, current_date)` : null,
    };
    const own = eq(mentorProfiles.personId, viewer.id);
    const [row] =
      version === 0
        ? await tx
            .insert(mentorProfiles)
            .values({ personId: viewer.id, ...offer, codeSignedOn: code ? sql`current_date` : null })
            .onConflictDoNothing()
            .returning({ id: mentorProfiles.personId })
        : await tx
            .update(mentorProfiles)
            .set({ ...values, version: sql`version + 1` })
            .where(and(own, eq(mentorProfiles.version, version)))
            .returning({ id: mentorProfiles.personId });
    fresh(row);
    await writeLanguages(tx, viewer, input);
    await writeHours(tx, viewer, input);
    await writeAudit(tx, viewer, "save-mentor-profile", viewer.id);
  });

async function writeLanguages(tx: Tx, viewer: Viewer, { language, level }: Offer) {
  await tx.delete(mentorLanguages).where(eq(mentorLanguages.personId, viewer.id));
  await tx
    .insert(mentorLanguages)
    .values(
      Object.entries(language).flatMap(([row, code]) =>
        code === "" ? [] : [{ personId: viewer.id, language: code, level: level[row] ?? "working" }],
      ),
    );
}

/** "00:00" as an end is the end of that day. */
async function writeHours(tx: Tx, viewer: Viewer, { from, until, from2, until2 }: Offer) {
  const rows = [[from, until] as const, [from2, until2] as const].flatMap(([begins, ends]) =>
    Object.entries(begins).flatMap(([day, begin]) =>
      begin === ""
        ? []
        : [
            {
              personId: viewer.id,
              weekday: Number(day),
              fromMinute: minuteOf(begin),
              untilMinute: minuteOf(ends[day] ?? "") || 1440,
            },
          ],
    ),
  );
  await tx.delete(mentorHours).where(eq(mentorHours.personId, viewer.id));
  if (rows.length > 0) await tx.insert(mentorHours).values(rows);
}

/** A coordinator has spoken with a mentor and found her fit, or takes that back; never of herself. */
export const vetMentor = (viewer: Viewer, { mentorId, version, vetted }: z.output<typeof VetMentor>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const own = eq(mentorProfiles.personId, mentorId);
    const [profile] = await tx.select({ version: mentorProfiles.version }).from(mentorProfiles).where(own);
    ensure(found(profile).version === version, "stale");
    ensure(mentorId !== viewer.id, "own_vetting");
    const [row] = await tx
      .update(mentorProfiles)
      .set({
        vettedOn: vetted ? sql`current_date` : null,
        vettedBy: vetted ? viewer.id : null,
        version: sql`version + 1`,
      })
      .where(and(own, eq(mentorProfiles.version, version)))
      .returning({ id: mentorProfiles.personId });
    fresh(row);
    await writeAudit(tx, viewer, "vet-mentor", mentorId, { vetted });
  });

/** What she would like a mentor for, and whether she would like one. */
export const saveMenteeProfile = (viewer: Viewer, input: z.output<typeof SaveMenteeProfile>) =>
  asViewer(viewer, async (tx) => {
    const { version, ...asks } = input;
    const [row] =
      version === 0
        ? await tx
            .insert(menteeProfiles)
            .values({ personId: viewer.id, ...asks })
            .onConflictDoNothing()
            .returning({ id: menteeProfiles.personId })
        : await tx
            .update(menteeProfiles)
            .set({ ...asks, version: sql`version + 1` })
            .where(and(eq(menteeProfiles.personId, viewer.id), eq(menteeProfiles.version, version)))
            .returning({ id: menteeProfiles.personId });
    fresh(row);
    await writeAudit(tx, viewer, "save-mentee-profile", viewer.id);
  });

/** Whom she would like to be with, and whom not. Of whom, and whether at all, no log tells. */
export const saveWishes = (viewer: Viewer, { word }: z.output<typeof SaveWishes>) =>
  asViewer(viewer, async (tx) => {
    const about = Object.keys(word);
    if (about.length === 0) return;
    await tx.delete(mentoringWishes).where(inArray(mentoringWishes.aboutId, about));
    const rows = Object.entries(word).flatMap(([aboutId, said]) =>
      said === "none"
        ? []
        : [
            {
              authorId: viewer.id,
              aboutId,
              kind: said === "no_go" ? ("no_go" as const) : ("wish" as const),
              weight: said === "much" ? 3 : 2,
            },
          ],
    );
    if (rows.length > 0) await tx.insert(mentoringWishes).values(rows);
  });
