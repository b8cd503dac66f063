import type { ReactNode } from "react";

type Props = {
  /** Names the page's one question. */
  title: ReactNode;
  /** One sentence that answers it or says what this is. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** A Breadcrumb. */
  breadcrumb?: ReactNode;
  /** Facts in one line: status, dates, badges. */
  meta?: ReactNode;
};

export function PageHeader({ title, lead, actions, breadcrumb, meta }: Props) {
  return (
    <div className="page-header">
      {breadcrumb}
      <div className="page-header-row">
        <div className="page-header-words">
          <h1>{title}</h1>
          {meta ? <div className="page-header-meta">{meta}</div> : null}
          {lead ? <p className="page-header-lead">{lead}</p> : null}
        </div>
        {actions ? <div className="actions no-print">{actions}</div> : null}
      </div>
    </div>
  );
}
