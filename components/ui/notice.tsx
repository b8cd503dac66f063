import type { ReactNode } from "react";
import { Mark, type StatusKind } from "./mark";

type Props = { tone?: StatusKind; title?: ReactNode; children?: ReactNode; actions?: ReactNode };

/** Something the page must say: what happened, what is safe, what to do. */
export function Notice({ tone = "neutral", title, children, actions }: Props) {
  return (
    <div className="notice" data-tone={tone}>
      <Mark kind={tone} />
      <div className="notice-body">
        {title ? <p className="notice-title">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="actions">{actions}</div> : null}
      </div>
    </div>
  );
}
