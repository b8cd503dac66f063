/**
 * What a server action hands back to the form that called it.
 * Sentences are already in the person's language; `fields` and `values` are keyed by input name.
 */
export type ActionState =
  | { status: "idle" }
  | { status: "ok"; message?: string; values?: undefined; data?: unknown }
  | {
      status: "error";
      code: string;
      message: string;
      fields: Record<string, string>;
      values: Record<string, string | string[]>;
      /** What stays in sight behind the fault. */
      data?: unknown;
    };

export type FormAction = (state: ActionState, formData: FormData) => Promise<ActionState>;

export const idle: ActionState = { status: "idle" };
