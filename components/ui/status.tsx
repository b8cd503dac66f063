import type { ReactNode } from "react";
import { Mark, type StatusKind } from "./mark";

export type { StatusKind };

/** A state as word, shape and colour together; any one of the three is enough. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  return (
    <span className="status" data-kind={kind}>
      <Mark kind={kind} />
      <span>{children}</span>
    </span>
  );
}
