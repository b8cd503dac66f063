import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mails, people } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, ensure, found, sqlState } from "../errors";
import type { Viewer } from "../viewer";
import type { SendAgain } from "./input";

/**
 * Mail that did not go out, again from its first try. An address given is hers from now on, so that the next
 * mail finds it too; the database lets nobody change it who may not vouch for her.
 */
export const sendAgain = (viewer: Viewer, { mailId, address }: z.output<typeof SendAgain>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const [row] = await tx
      .select({ personId: mails.personId, to: mails.toAddress })
      .from(mails)
      .where(eq(mails.id, mailId));
    const { personId, to } = found(row);
    const changed = address !== null && address !== to;
    if (changed && personId)
      await tx
        .update(people)
        .set({ email: address, version: sql`version + 1` })
        .where(eq(people.id, personId))
        .catch((thrown) => {
          throw sqlState(thrown) === "23505" ? badField("address", "address_taken") : thrown;
        });
    const [sent] = await tx.execute<{ ok: boolean }>(
      sql`select mail_resend(${mailId}, ${changed ? address : to}::citext) as ok`,
    );
    ensure(sent?.ok, "mail_not_to_send");
    await writeAudit(tx, viewer, "send_again", mailId, { addressChanged: changed });
  });
