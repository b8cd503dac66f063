"use client";

import { createContext, use, useId } from "react";
import type { ActionState } from "@/lib/action-state";

export type FormValue = {
  state: ActionState;
  /** Counts answers of the server, so that inputs are rebuilt with what was typed. */
  attempt: number;
};

export const FormContext = createContext<FormValue>({ state: { status: "idle" }, attempt: 0 });

type Own = { hint?: unknown; error?: string | undefined; id?: string | undefined };

/** What an input called `name` needs to know from the form around it. */
export function useFormField(name: string, own: Own = {}) {
  const { state, attempt } = use(FormContext);
  const generated = useId();
  const id = own.id ?? generated;
  const failed = state.status === "error" ? state : undefined;
  // A list is sent as `name[]` and judged as `name`.
  const error = failed ? (failed.fields[name] ?? failed.fields[name.replace(/\[\]$/, "")]) : own.error;
  const described = [own.hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    id,
    error,
    key: `${name}-${attempt}`,
    failed: failed !== undefined,
    typed: failed?.values[name],
    aria: {
      "aria-describedby": described || undefined,
      "aria-invalid": error ? (true as const) : undefined,
    },
  };
}

export function asText(typed: string | string[] | undefined, fallback: string | undefined) {
  return (Array.isArray(typed) ? typed[0] : typed) ?? fallback;
}

export function asList(typed: string | string[] | undefined) {
  return typed === undefined ? [] : Array.isArray(typed) ? typed : [typed];
}
