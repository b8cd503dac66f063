import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { locales } from "@/db/enums";
import { countryName } from "@/lib/names";
import type { Viewer } from "../viewer";

/**
 * What besides her own names and her organisation's would say whose a text is: the names of her countries
 * in the languages of the house and in those she speaks. The database leaves them out of a blind reading.
 */
export async function wordsToVeil(tx: Tx, viewer: Viewer): Promise<string[]> {
  const [row] = await tx.execute<{ codes: string[]; languages: string[] }>(sql`
    select array_remove(array[p.country_code::text, o.country_code::text], null) as codes, p.languages
    from people p left join organisations o on o.id = p.organisation_id where p.id = ${viewer.id}`);
  const languages = [...new Set([...locales, ...(row?.languages ?? [])])];
  return [
    ...new Set((row?.codes ?? []).flatMap((code) => languages.map((one) => countryName(code.trim(), one)))),
  ];
}
