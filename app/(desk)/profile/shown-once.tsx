"use client";

import { use } from "react";
import { CopyText } from "@/components/ui/copy-text";
import { FormContext } from "@/components/ui/form-context";

type Props = { label: string; copyLabel: string; copiedLabel: string };

/** The secret a form was just answered with; gone when the page is left, as only its hash is kept. */
export function ShownOnce(props: Props) {
  const { state } = use(FormContext);
  if (state.status !== "ok" || typeof state.data !== "string") return null;
  return <CopyText {...props} text={state.data} />;
}
