/**
 * Minimises `costs · x` over x ≥ 0 with `rows · x ≤ limits`, where no cost is negative: then doing nothing is
 * dually feasible, and the dual simplex method goes from there until nothing is over its limit.
 *
 * @returns the solution, null when there is none. `value` is never more than the true minimum, also when the
 *   search had to stop early.
 */
export function minimise(costs: readonly number[], rows: readonly number[][], limits: readonly number[]) {
  const width = costs.length;
  const prices = Float64Array.from(costs);
  const table = rows.map((row) => Float64Array.from(row));
  const over = Float64Array.from(limits);
  /** Who is in the basis of each row, and who stands for each column: below `width` an x, else a slack. */
  const inRow = rows.map((_, i) => width + i);
  const inColumn = costs.map((_, j) => j);
  let value = 0;
  for (let pivots = 0; pivots < 20_000; pivots++) {
    let r = -1;
    for (let i = 0; i < over.length; i++)
      if ((over[i] ?? 0) < -1e-7 && (r < 0 || (over[i] ?? 0) < (over[r] ?? 0))) r = i;
    if (r < 0) break;
    const row = table[r] as Float64Array;
    let c = -1;
    let ratio = Number.POSITIVE_INFINITY;
    for (let j = 0; j < width; j++) {
      const a = row[j] ?? 0;
      if (a > -1e-9) continue;
      const at = (prices[j] ?? 0) / -a;
      // Of equals the one that comes first, so that it does not go round in circles.
      if (at < ratio - 1e-12 || (at < ratio + 1e-12 && c >= 0 && (inColumn[j] ?? 0) < (inColumn[c] ?? 0))) {
        ratio = at;
        c = j;
      }
    }
    if (c < 0) return null;
    value += pivot(table, over, prices, r, c);
    [inRow[r], inColumn[c]] = [inColumn[c] ?? 0, inRow[r] ?? 0];
  }
  const x: number[] = new Array(width).fill(0);
  inRow.forEach((name, i) => {
    if (name < width) x[name] = over[i] ?? 0;
  });
  return { x, value };
}

/** Exchanges row and column, in place; says by how much the value has risen. */
function pivot(table: Float64Array[], over: Float64Array, prices: Float64Array, r: number, c: number) {
  const row = table[r] as Float64Array;
  const inverse = 1 / (row[c] ?? 1);
  for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) * inverse;
  row[c] = inverse;
  over[r] = (over[r] ?? 0) * inverse;
  for (let i = 0; i < table.length; i++) {
    if (i === r) continue;
    const other = table[i] as Float64Array;
    const factor = other[c] ?? 0;
    if (factor === 0) continue;
    for (let j = 0; j < other.length; j++) if (j !== c) other[j] = (other[j] ?? 0) - factor * (row[j] ?? 0);
    other[c] = -factor * inverse;
    over[i] = (over[i] ?? 0) - factor * (over[r] ?? 0);
  }
  const price = prices[c] ?? 0;
  for (let j = 0; j < prices.length; j++) if (j !== c) prices[j] = (prices[j] ?? 0) - price * (row[j] ?? 0);
  prices[c] = -price * inverse;
  return price * (over[r] ?? 0);
}
