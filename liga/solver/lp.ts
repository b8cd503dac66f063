/** A coefficient and the variable it goes with. */
export type Term = readonly [coefficient: number, variable: string];
export type Relation = "<=" | ">=" | "=";
export type Row = { name: string; terms: readonly Term[]; relation: Relation; right: number };
export type Range = { from: number; to: number };
/** `relaxed`: parts of whole numbers are allowed. `without`: these variables are nothing. */
export type TextOptions = { relaxed?: boolean; without?: ReadonlySet<string> };

/**
 * A linear model in the making, and its text in the LP format that HiGHS, GLPK and CBC read alike.
 * Terms of one variable are added up, those that come to nothing left out; names that a reader would
 * take for a number or a keyword, and numbers that are none, are refused at once.
 */
export function makeLp(sense: "maximise" | "minimise") {
  const kinds = new Map<string, { kind: "binary" | "integer" | "continuous"; range: Range }>();
  const rows: Row[] = [];
  const names = new Set<string>();
  let goal: readonly Term[] = [];

  const declare = (name: string, kind: "binary" | "integer" | "continuous", range: Range) => {
    if (kinds.has(checked(name))) throw new Error(`The variable ${name} is declared twice.`);
    if (range.from > range.to) throw new Error(`The variable ${name} has no room.`);
    kinds.set(name, { kind, range });
    return name;
  };

  const lp = {
    binary: (name: string) => declare(name, "binary", { from: 0, to: 1 }),
    integer: (name: string, from = 0, to = Number.POSITIVE_INFINITY) =>
      declare(name, "integer", { from, to }),
    continuous: (name: string, from = 0, to = Number.POSITIVE_INFINITY) =>
      declare(name, "continuous", { from, to }),
    has: (name: string) => kinds.has(name),
    goal(terms: readonly Term[]) {
      goal = terms;
    },
    row(name: string, terms: readonly Term[], relation: Relation, right: number) {
      if (names.has(checked(name))) throw new Error(`The row ${name} is there twice.`);
      names.add(name);
      rows.push({ name, terms, relation, right });
    },
    get size() {
      return { variables: kinds.size, rows: rows.length };
    },
    /** 1 when more is better, -1 when less is. */
    sense: sense === "maximise" ? 1 : -1,
    get binaries() {
      return [...kinds].filter(([, { kind }]) => kind === "binary").map(([name]) => name);
    },
    text({ relaxed = false, without = new Set() }: TextOptions = {}) {
      const lines: string[] = [];
      let impossible = false;
      for (const row of rows) {
        const terms = merged(row.terms, kinds, without);
        if (terms.length > 0)
          lines.push(` ${row.name}: ${written(terms)} ${row.relation} ${number(row.right)}`);
        // Nothing on the left: either always true, and left out, or never.
        else if (!holds(0, row.relation, row.right)) impossible = true;
      }
      const wanted = merged(goal, kinds, without);
      const needsNothing = impossible || wanted.length === 0 || lines.length === 0;
      if (impossible) lines.push(" never: nothing >= 1");
      else if (lines.length === 0) lines.push(" always: nothing <= 0");
      const held = [...kinds].filter(([name]) => !without.has(name));
      const bounds = held.flatMap(([name, { kind, range }]) =>
        kind === "binary" && !relaxed ? [] : [` ${bound(range.from)} <= ${name} <= ${bound(range.to)}`],
      );
      const of = (kind: "binary" | "integer") =>
        relaxed ? [] : held.filter(([, one]) => one.kind === kind).map(([name]) => name);
      return [
        sense === "maximise" ? "Maximize" : "Minimize",
        ` obj: ${wanted.length > 0 ? written(wanted) : "0 nothing"}`,
        "Subject To",
        ...lines,
        ...section("Bounds", [...bounds, ...(needsNothing ? [" 0 <= nothing <= 0"] : [])]),
        ...section("General", packed(of("integer"))),
        ...section("Binary", packed(of("binary"))),
        "End",
        "",
      ].join("\n");
    },
  };
  return lp;
}

export type Lp = ReturnType<typeof makeLp>;

const keywords =
  /^(nothing|free|inf|infinity|st|s\.t\.|subject|such|to|max|maximi[sz]e|maximum|min|minimi[sz]e|minimum|bin|binary|binaries|gen|general|generals|int|integer|integers|bounds?|semi.*|sos.*|end|never|always|obj)$/i;

/** Begins with a letter that begins no number ("e5" is one to a reader), and is no keyword. */
function checked(name: string) {
  if (!/^[a-df-zA-DF-Z][A-Za-z0-9_]{0,59}$/.test(name) || keywords.test(name))
    throw new Error(`"${name}" cannot name anything in a model.`);
  return name;
}

function merged(
  terms: readonly Term[],
  known: ReadonlyMap<string, unknown>,
  without: ReadonlySet<string>,
): Term[] {
  const sums = new Map<string, number>();
  for (const [coefficient, name] of terms) {
    if (!known.has(name)) throw new Error(`The variable ${name} is not declared.`);
    if (!Number.isFinite(coefficient)) throw new Error(`The coefficient of ${name} is no number.`);
    if (!without.has(name)) sums.set(name, (sums.get(name) ?? 0) + coefficient);
  }
  return [...sums].filter(([, sum]) => number(sum) !== "0").map(([name, sum]) => [sum, name]);
}

/** Plain digits; what rounding left behind, such as 1e-17, is nothing. */
function number(value: number) {
  if (!Number.isFinite(value)) throw new Error("A number of the model is none.");
  if (Math.abs(value) > 1e12) throw new Error("A number of the model is too large to be exact.");
  const text = Number.isInteger(value) ? `${value}` : value.toFixed(9).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

const bound = (value: number) =>
  value === Number.POSITIVE_INFINITY ? "+inf" : value === Number.NEGATIVE_INFINITY ? "-inf" : number(value);

/** Short lines: some readers cut long ones. */
function written(terms: readonly Term[]) {
  let text = "";
  terms.forEach(([coefficient, name], index) => {
    const size = number(Math.abs(coefficient));
    if (index > 0 && index % 8 === 0) text += "\n ";
    text += `${index === 0 ? "" : " "}${coefficient < 0 ? "-" : index === 0 ? "" : "+"} ${size === "1" ? "" : `${size} `}${name}`;
  });
  return text.trimStart();
}

const packed = (names: string[]) =>
  Array.from(
    { length: Math.ceil(names.length / 8) },
    (_, index) => ` ${names.slice(index * 8, index * 8 + 8).join(" ")}`,
  );
const section = (title: string, lines: string[]) => (lines.length > 0 ? [title, ...lines] : []);
const holds = (left: number, relation: Relation, right: number) =>
  relation === "<=" ? left <= right : relation === ">=" ? left >= right : left === right;
