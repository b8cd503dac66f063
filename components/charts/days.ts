const DAY = 86_400_000;

/** Whole days from `from` to `date`, both `YYYY-MM-DD`. */
export function daysBetween(from: string, date: string) {
  return Math.round((Date.parse(`${date}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY);
}
