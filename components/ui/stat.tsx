import type { ReactNode } from "react";
import { Mark, type StatusKind } from "./mark";
import { TextLink } from "./text-link";

type Props = {
  value: ReactNode;
  label: ReactNode;
  /** The list behind the number. */
  href: string;
  kind?: StatusKind;
  note?: ReactNode;
};

export function Stat({ value, label, href, kind, note }: Props) {
  return (
    <TextLink href={href} tone="quiet" className="stat">
      <span className="stat-value">
        {value}
        {kind ? <Mark kind={kind} /> : null}
      </span>
      <span className="stat-label">{label}</span>
      {note ? <span className="stat-note">{note}</span> : null}
    </TextLink>
  );
}

export function StatRow({ children }: { children: ReactNode }) {
  return <div className="stat-row">{children}</div>;
}
