import { useId } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { daysBetween } from "./days";
import { type At, type TimelineEdition, TimelineTrack } from "./timeline-track";

export type { TimelineEdition };

type Props = {
  label: string;
  /** First and last day shown. */
  from: string;
  to: string;
  months: { start: string; label: string; narrow: string }[];
  today?: string;
  todayLabel: string;
  editions: TimelineEdition[];
  /** Opens the same facts as a table. */
  tableLabel: string;
  columns: { edition: string; dates: string; status: string; deadlines: string };
};

export function YearTimeline(props: Props) {
  const { label, from, to, months, today, todayLabel, editions, tableLabel, columns } = props;
  const id = useId();
  const total = daysBetween(from, to) + 1;
  const at: At = (date, later = 0) => round(((daysBetween(from, date) + later) / total) * 100);
  const shown = today !== undefined && today >= from && today <= to ? at(today) : undefined;
  return (
    <div className="timeline">
      <Defs id={id} lines={months.slice(1).map((month) => at(month.start))} today={shown} />
      <div className="timeline-row timeline-months" aria-hidden="true">
        <div className="timeline-track timeline-scale">
          {months.map((month) => (
            <span
              key={month.start}
              className="timeline-month"
              style={{ insetInlineStart: `${at(month.start)}%` }}
            >
              <span>{month.label}</span>
              <span>{month.narrow}</span>
            </span>
          ))}
          {shown !== undefined ? (
            <span
              className="timeline-today"
              data-late={shown > 80 || undefined}
              style={{ insetInlineStart: `${shown}%` }}
            >
              {todayLabel}
            </span>
          ) : null}
        </div>
      </div>
      <ol aria-label={label}>
        {editions.map((edition) => (
          <li key={edition.id} className="timeline-row" data-status={edition.status}>
            <div className="timeline-name">
              {edition.href ? <TextLink href={edition.href}>{edition.label}</TextLink> : edition.label}
              <span className="timeline-dates">
                {edition.datesText}{" "}
                <span className="timeline-status" data-alone={edition.datesText ? undefined : ""}>
                  {edition.statusLabel}
                </span>
              </span>
            </div>
            <TimelineTrack id={id} edition={edition} at={at} />
          </li>
        ))}
      </ol>
      <Disclosure summary={tableLabel}>
        <Table
          caption={label}
          captionHidden
          columns={Object.values(columns).map((text) => ({ label: text }))}
          rows={editions.map((edition) => ({
            id: edition.id,
            href: edition.href,
            cells: [
              edition.label,
              edition.datesText,
              edition.statusLabel,
              <Deadlines key="d" of={edition} />,
            ],
          }))}
        />
      </Disclosure>
    </div>
  );
}

function Deadlines({ of }: { of: TimelineEdition }) {
  if (!of.deadlines?.length) return null;
  return (
    <ul>
      {of.deadlines.map((deadline) => (
        <li key={`${deadline.date} ${deadline.label}`}>
          {deadline.dateText}: {deadline.label}
        </li>
      ))}
    </ul>
  );
}

/** Month lines, today and the hatching are drawn once and used by every row. */
function Defs({ id, lines, today }: { id: string; lines: number[]; today: number | undefined }) {
  return (
    <svg width="0" height="0" className="timeline-defs" aria-hidden="true">
      <defs>
        <pattern
          id={`${id}hatch`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="timeline-hatch" width="2.4" height="6" />
        </pattern>
        <g id={`${id}grid`}>
          {lines.map((x) => (
            <line key={x} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" className="timeline-line" />
          ))}
          {today !== undefined ? (
            <line x1={`${today}%`} x2={`${today}%`} y1="0" y2="100%" className="timeline-now" />
          ) : null}
        </g>
      </defs>
    </svg>
  );
}

function round(percent: number) {
  return Math.round(percent * 100) / 100;
}
