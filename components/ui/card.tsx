import type { ReactNode } from "react";
import { TextLink } from "./text-link";

type Props = {
  title: ReactNode;
  href?: string;
  /** A line above the title: kind, date, place. */
  meta?: ReactNode;
  status?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3 | 4;
  /** What ListFilter searches besides the text. */
  filter?: string;
};

/** One thing in a list: a hairline above, its name, what matters about it, the next step. */
export function Card({ title, href, meta, status, children, actions, level = 3, filter }: Props) {
  const Heading = `h${level}` as const;
  return (
    <article className="card" data-filter={filter}>
      {meta ? <p className="card-meta">{meta}</p> : null}
      <div className="card-head">
        <Heading>{href ? <TextLink href={href}>{title}</TextLink> : title}</Heading>
        {status}
      </div>
      {children}
      {actions ? <div className="actions">{actions}</div> : null}
    </article>
  );
}

/** Cards in one column, or in as many as fit. */
export function CardList({ children, columns, id }: { children: ReactNode; columns?: boolean; id?: string }) {
  return (
    <div id={id} className="card-list" data-columns={columns || undefined}>
      {children}
    </div>
  );
}
