import { sql } from "drizzle-orm";
import { createTranslator } from "use-intl/core";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { Locale } from "@/db/enums";
import { env } from "@/lib/env";
import { hashSecret } from "@/lib/secrets";
import { catalogue } from "@/messages/catalogue";
import { badField, ensure } from "../errors";
import { asHtml } from "../people/mail";
import type { Viewer } from "../viewer";
import { floodGate } from "./flood";
import type { FollowConcern, RaiseConcern } from "./input";
import { type ConcernByCode, concernByCode } from "./queries";
import { withoutWords } from "./without-words";

/** From where a request comes; only counted, never kept. */
type Asking = { address: string; now?: Date };
/** A `text[]` of ids as a parameter. */
const ids = (list: readonly string[]) => sql`${`{${list.join(",")}}`}::uuid[]`;

/**
 * Raises a concern, by anybody. Unless she gives her name the database is not told who she is, so that no row
 * and no log can say it. The same form again is the same concern and the same code. Gives the code.
 */
export async function raiseConcern(
  viewer: Viewer | null,
  { code, words, contacts, named }: z.output<typeof RaiseConcern>,
  { address, now = new Date() }: Asking,
): Promise<{ code: string }> {
  ensure(floodGate().passes("raise", address, now.getTime()), "concern_flood");
  await withoutWords(() =>
    asViewer(named ? viewer : null, async (tx) => {
      const [row] = await tx.execute<{ made: boolean }>(
        sql`select raise_concern(${hashSecret(code)}, ${words}, ${ids(contacts)}, ${named && viewer !== null}) as made`,
      );
      if (row?.made) await tellContacts(tx, code);
    }),
  );
  return { code };
}

/** Looks a concern up by its code, says more, or chooses anew who may read it; gives it as it is then. */
export async function followConcern(
  input: z.output<typeof FollowConcern>,
  { address, now = new Date() }: Asking,
): Promise<ConcernByCode> {
  ensure(floodGate().passes("code", address, now.getTime()), "concern_flood");
  const hash = hashSecret(input.code);
  return withoutWords(() =>
    asViewer(null, async (tx) => {
      if (input.act === "add") {
        const [row] = await tx.execute<{ said: boolean | null }>(
          sql`select add_to_concern(${hash}, ${input.form}, ${input.words}) as said`,
        );
        if (row?.said) await tellContacts(tx, input.code);
      }
      if (input.act === "give") {
        const [row] = await tx.execute<{ given: boolean | null }>(
          sql`select regive_concern(${hash}, ${ids(input.contacts)}) as given`,
        );
        if (row?.given) await tellContacts(tx, input.code);
      }
      const concern = await concernByCode(tx, hash);
      if (!concern) throw badField("code", "concern_code");
      return concern;
    }),
  );
}

type Told = { person_id: string; name: string; locale: Locale };

/** That something waits, in each contact's language; not what, from whom or about whom. */
async function tellContacts(tx: Tx, code: string) {
  const contacts = await tx.execute<Told>(sql`select * from concern_to_tell(${hashSecret(code)})`);
  for (const { person_id, name, locale } of contacts) {
    const t = createTranslator({ locale, messages: catalogue[locale], namespace: "safeguarding.mail" });
    const text = t("text", { name, link: `${env().APP_URL}/concerns` });
    await tx.execute(sql`select tell_contact(${person_id}, ${t("subject")}, ${text}, ${asHtml(text)})`);
  }
}
