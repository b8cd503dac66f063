import type { Call } from "@/liga/opportunities/queries";
import { placesOf, type Spread, spreadOf } from "@/liga/opportunities/ranking";
import type { SelectionRow } from "@/liga/opportunities/selection-queries";

export const sorts = ["score", "spread", "name", "state"] as const;
export type Sort = (typeof sorts)[number];
export type Ranked = SelectionRow & { spread: Spread | null; place: number | null; aside: number };

const stateOrder = ["submitted", "selected", "waiting", "declined", "lapsed", "withdrawn"];

/** Applications with what reviewers made of them together, in the order asked for. */
export function ranked(call: Call, rows: SelectionRow[], sort: string | undefined, locale: string): Ranked[] {
  const spreads = rows.map(({ reviews }) =>
    spreadOf(
      call.criteria,
      reviews.filter(({ conflict }) => !conflict).map(({ scores }) => scores),
    ),
  );
  const places = placesOf(spreads.map((spread) => spread?.mean ?? null));
  const list = rows.map((row, at) => ({
    ...row,
    spread: spreads[at] ?? null,
    place: places[at] ?? null,
    aside: row.reviews.filter(({ conflict }) => conflict).length,
  }));
  const name = new Intl.Collator(locale).compare;
  const by: Record<Sort, (a: Ranked, b: Ranked) => number> = {
    score: (a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || name(a.name, b.name),
    spread: (a, b) => width(b) - width(a) || name(a.name, b.name),
    name: (a, b) => name(a.name, b.name),
    state: (a, b) =>
      stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
      (a.rank ?? 0) - (b.rank ?? 0) ||
      name(a.name, b.name),
  };
  return list.sort(by[sorts.find((one) => one === sort) ?? "score"]);
}
const width = ({ spread }: Ranked) => (spread ? spread.most - spread.least : -1);

/** What a mean says on a page: whole points. */
export const points = (value: number) => Math.round(value);
