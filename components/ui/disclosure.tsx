import type { ReactNode } from "react";

type Props = { summary: ReactNode; children: ReactNode; open?: boolean };

/** More, for who wants it; also the place for a rare or dangerous step. */
export function Disclosure({ summary, children, open }: Props) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
