import type { ReactNode } from "react";

type Props = {
  /** What will be here. */
  title: ReactNode;
  children?: ReactNode;
  /** The one step that begins it. */
  action?: ReactNode;
};

export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children ? <div className="empty-text">{children}</div> : null}
      {action ? <div className="actions">{action}</div> : null}
    </div>
  );
}
