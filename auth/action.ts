import "server-only";
import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { ActionState } from "@/lib/action-state";
import { readForm, typedValues } from "@/lib/form-data";
import { coded, LigaError } from "@/liga/errors";
import type { Viewer } from "@/liga/viewer";
import { currentViewer, requireViewer } from "./viewer";

type Done<R> = {
  /** Key of the sentence in `messages/<language>/done.json`. */
  done?: string;
  /** Called with the verb's answer after it is safe in the database; may `redirect()`. */
  after?: (result: R, viewer: Viewer) => void | Promise<void>;
  /** Plain data for the form to show (never a table row). */
  show?: (result: R) => unknown;
};

/**
 * The one door-maker: viewer → form data → contract → verb → what the form shows.
 * Coded errors become sentences in her language and keep what she typed; anything else is logged
 * with a number she can quote, and changes nothing.
 */
export function action<S extends z.ZodType, R>(
  contract: S,
  verb: (viewer: Viewer, input: z.output<S>) => Promise<R>,
  then: Done<R> = {},
) {
  return async (_state: ActionState, form: FormData): Promise<ActionState> => {
    const viewer = await requireViewer();
    return answer(form, contract, (input) => verb(viewer, input), then, viewer);
  };
}

/** The same door for somebody who may be a stranger: sign-in, welcome. */
export function openAction<S extends z.ZodType, R>(
  contract: S,
  verb: (viewer: Viewer | null, input: z.output<S>) => Promise<R>,
  then: { done?: string; after?: (result: R) => void | Promise<void>; show?: (result: R) => unknown } = {},
) {
  return async (_state: ActionState, form: FormData): Promise<ActionState> => {
    const viewer = await currentViewer();
    return answer(
      form,
      contract,
      (input) => verb(viewer, input),
      { done: then.done, after: then.after, show: then.show },
      viewer,
    );
  };
}

async function answer<S extends z.ZodType, R>(
  form: FormData,
  contract: S,
  run: (input: z.output<S>) => Promise<R>,
  then: {
    done?: string;
    after?: (result: R, viewer: never) => void | Promise<void>;
    show?: (result: R) => unknown;
  },
  viewer: Viewer | null,
): Promise<ActionState> {
  const t = await getTranslations();
  const parsed = contract.safeParse(readForm(form));
  try {
    if (!parsed.success) {
      const fields: Record<string, string> = {};
      for (const issue of parsed.error.issues) fields[issue.path.join(".")] ??= issue.message;
      throw new LigaError("invalid", {}, fields);
    }
    const result = await run(parsed.data);
    revalidatePath("/", "layout");
    await then.after?.(result, viewer as never);
    return {
      status: "ok",
      message: then.done && t(`done.${then.done}` as never),
      data: await then.show?.(result),
    };
  } catch (thrown) {
    unstable_rethrow(thrown);
    const error = coded(thrown);
    const sentence = (group: "verbs" | "fields", code: string, values = {}) => {
      const key = `errors.${group}.${code}` as never;
      return t.has(key)
        ? t(key, values as never)
        : t(`errors.${group}.${group === "verbs" ? "refused" : "wrong"}` as never);
    };
    const values = typedValues(form);
    if (error instanceof LigaError) {
      // Refused for what is there now, not for what she typed: show it, and let her save again.
      if (error.code !== "invalid") revalidatePath("/", "layout");
      const fields = Object.fromEntries(
        Object.entries(error.fields).map(([name, code]) => [name, sentence("fields", code)]),
      );
      return {
        status: "error",
        code: error.code,
        message: sentence("verbs", error.code, error.values),
        fields,
        values,
      };
    }
    const number = randomUUID().slice(0, 8);
    console.error(`[${number}]`, thrown);
    return { status: "error", code: "bug", message: t("errors.verbs.bug", { number }), fields: {}, values };
  }
}
