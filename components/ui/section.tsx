import { type ReactNode, useId } from "react";

type Props = {
  title: ReactNode;
  children: ReactNode;
  /** One sentence under the heading. */
  lead?: ReactNode;
  /** Buttons or links beside the heading. */
  actions?: ReactNode;
  level?: 2 | 3;
  /** `next` lifts the one section that answers the page's question. */
  tone?: "plain" | "next";
  id?: string;
};

export function Section({ title, children, lead, actions, level = 2, tone = "plain", id }: Props) {
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <section id={id} className="section" data-tone={tone} data-level={level} aria-labelledby={headingId}>
      <header className="section-head">
        <Heading id={headingId}>{title}</Heading>
        {actions ? <div className="actions">{actions}</div> : null}
        {lead ? <p className="section-lead">{lead}</p> : null}
      </header>
      {children}
    </section>
  );
}
