import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { Viewer } from "../viewer";

/** Mail of hers that does not get through, the longest first: the list of the page `/mail`, to count. */
export const failingMail = (tx: Tx, _viewer: Viewer) =>
  tx.execute<{ name: string | null; to: string }>(sql`
    select coalesce(p.chosen_name, p.legal_name) as name, m.to_address as "to"
    from mails m left join people p on p.id = m.person_id
    where m.last_error is not null and m.state in ('queued', 'failed') order by m.failing_since`);
