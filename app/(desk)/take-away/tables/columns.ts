import { dayOf, hourText } from "@/lib/dates";
import type { TableFile } from "@/lib/table-file";

/** `about` says of what in the name of the file: a cohort, a session. */
export type ListTable = Omit<TableFile, "name"> & { about?: string };

export const text = (heading: string) => ({ heading, type: "text" as const });
export const number = (heading: string) => ({ heading, type: "number" as const });
export const day = (heading: string) => ({ heading, type: "day" as const });
export const share = (heading: string) => ({ heading, type: "share" as const });

/** An instant as a real day and an hour beside it, both by her own clock. */
export const when = (at: Date | null, zone: string): [string | null, string | null] =>
  at ? [dayOf(at, zone), hourText(at, { locale: "en", zone })] : [null, null];
