"use client";

import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { type ActionState, type FormAction, idle } from "@/lib/action-state";
import { FormContext } from "./form-context";
import { Mark } from "./mark";

type Props = {
  action: FormAction;
  children: ReactNode;
  initial?: ActionState;
  id?: string;
  className?: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  /** Where the form's own sentence stands. `end` suits one-line forms. */
  messageAt?: "start" | "end";
};

/** A form around a server action. Works without JavaScript; with it, focus goes to the first field to mend. */
export function ActionForm({
  action,
  children,
  initial = idle,
  className,
  messageAt = "start",
  ...rest
}: Props) {
  const [state, submit] = useActionState(action, initial);
  const [seen, setSeen] = useState({ state, attempt: 0 });
  if (seen.state !== state) setSeen({ state, attempt: seen.attempt + 1 });
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.status !== "error") return;
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    const target =
      find(":is(input, select, textarea)[aria-invalid], [aria-invalid] input") ?? find("[role=alert]");
    target?.focus();
  }, [state]);

  const message = <FormMessage state={state} />;
  return (
    <FormContext value={{ state, attempt: seen.attempt }}>
      {/* The server answers in the person's language; the browser's own bubbles would not. */}
      <form ref={form} action={submit} noValidate className={`form ${className ?? ""}`} {...rest}>
        {messageAt === "start" && message}
        {children}
        {messageAt === "end" && message}
      </form>
    </FormContext>
  );
}

function FormMessage({ state }: { state: ActionState }) {
  return (
    <>
      <div role="status" className="form-live">
        {state.status === "ok" && state.message ? (
          <p className="notice" data-tone="done">
            <Mark kind="done" /> <span>{state.message}</span>
          </p>
        ) : null}
      </div>
      {state.status === "error" ? (
        <div role="alert" tabIndex={-1} className="notice" data-tone="stopped">
          <Mark kind="stopped" /> <p>{state.message}</p>
        </div>
      ) : null}
    </>
  );
}
