import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { commitments } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { AddCommitment } from "./input";
import { ensureCommitmentDays } from "./rules";
import { commitmentColumns } from "./save-commitment";

/** A promise of a State, with its source. The same words of the same State are one promise. */
export const addCommitment = (viewer: Viewer, input: z.output<typeof AddCommitment>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    ensureCommitmentDays(input, dayOf(new Date(), viewer.timeZone));
    await oneAtATime(tx, "commitment", input.country, input.saidOn);
    const same = await tx.$count(
      commitments,
      and(
        eq(commitments.countryCode, input.country),
        eq(commitments.promise, input.promise),
        eq(commitments.saidOn, input.saidOn),
      ),
    );
    ensure(same === 0, "already_there");
    const [added] = await tx
      .insert(commitments)
      .values(commitmentColumns(input))
      .returning({ id: commitments.id });
    const { id } = found(added);
    await writeAudit(tx, viewer, "add-commitment", id);
    return id;
  });
