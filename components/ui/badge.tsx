import type { ReactNode } from "react";

/** A quiet word beside another: a language, a role, a kind. Never a state; that is Status. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className="badge">{children}</span>;
}
