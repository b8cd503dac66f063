"use client";

import { type ReactNode, use } from "react";
import { FormContext } from "@/components/ui/form-context";

/** Shown only after a refusal: what changed while she wrote gives her words back. */
export function WhenRefused({ children }: { children: ReactNode }) {
  return use(FormContext).state.status === "error" ? children : null;
}
