/**
 * Expected failures have a code; their sentences are in `messages/<language>/errors.json` under
 * `verbs.<code>` and, for single fields, `fields.<code>`. Everything else is a bug and is logged.
 */
export class LigaError extends Error {
  constructor(
    readonly code: string,
    /** What the sentence mentions: a title, a number. */
    readonly values: Record<string, string | number> = {},
    /** Field name → code of its sentence. */
    readonly fields: Record<string, string> = {},
  ) {
    super(code);
    this.name = "LigaError";
  }
}

/** Unknown and forbidden answer alike: what is not in sight does not exist. */
export const notFound = () => new LigaError("not_found");

/** Permission is denied unless a `may…()` predicate says otherwise. */
export function allow(permitted: boolean): asserts permitted {
  if (!permitted) throw notFound();
}

/** A rule that must hold, or the coded reason why not. */
export function ensure(
  condition: unknown,
  code: string,
  values: Record<string, string | number> = {},
): asserts condition {
  if (!condition) throw new LigaError(code, values);
}

/** One field is at fault. */
export const badField = (field: string, code: string) => new LigaError("invalid", {}, { [field]: code });

/** The row, or not-found. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw notFound();
  return row;
}

/** The updated row, or "somebody saved this before you". */
export function fresh<T>(row: T | undefined): T {
  if (row === undefined) throw new LigaError("stale");
  return row;
}

type ServerError = { code?: string; message?: string; detail?: string; constraint_name?: string };

/** What the database refused, as a coded error; anything it did not foresee is returned as it came. */
export function coded(error: unknown): unknown {
  const cause = (error instanceof Error && error.cause ? error.cause : error) as ServerError | null;
  switch (cause?.code) {
    case "LG001":
      return new LigaError(cause.message ?? "refused", cause.detail ? JSON.parse(cause.detail) : {});
    case "LG002":
      return new LigaError("unknown_zone");
    case "LG003":
      return new LigaError("frozen");
    case "LG004":
    case "42501": // a row-level policy said no
    case "23503": // a foreign key names what is not there
    case "22P02": // not even an id
      return notFound();
    case "23505":
      return new LigaError("already_there", { constraint: cause.constraint_name ?? "" });
    case "40001":
    case "40P01":
      return new LigaError("stale");
    default:
      return error;
  }
}

/** The five letters PostgreSQL gives a refusal, such as 23503 for a foreign key. */
export const sqlState = (error: unknown) =>
  ((error instanceof Error && error.cause ? error.cause : error) as ServerError | null)?.code;

/** A name that is already there is a fault of the field, not of the form. */
export async function sayNameTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw sqlState(thrown) === "23505" ? badField("name", "name_taken") : thrown;
  }
}
