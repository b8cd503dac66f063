import type { ReactNode } from "react";
import type { StatusKind } from "@/components/ui/mark";

/** All dates `YYYY-MM-DD`; every text already formatted in the reader's language. */
export type TimelineEdition = {
  id: string;
  label: string;
  href?: string;
  start: string;
  end: string;
  datesText: string;
  /** `path`: only a way along which its points lie. */
  status: "confirmed" | "tentative" | "moved" | "cancelled" | "path";
  statusLabel: ReactNode;
  /** Where it stood before it moved; drawn as an empty outline. */
  was?: { start: string; end: string };
  deadlines?: { date: string; label: string; dateText: string; kind?: StatusKind }[];
};

/** Percent of the line at the start of a day, or so many days later. */
export type At = (date: string, later?: number) => number;

type Props = { id: string; edition: TimelineEdition; at: At };

/** One row of the year. Percent lengths, so nothing stretches; mirrored as a whole for right-to-left. */
export function TimelineTrack({ id, edition, at }: Props) {
  const bar = span(edition, at);
  const was = edition.was ? span(edition.was, at) : undefined;
  return (
    <svg className="timeline-track flip-rtl" aria-hidden="true">
      <use href={`#${id}grid`} />
      {/* Bars hang on the middle of the row, however tall its name makes it. */}
      <svg y="50%" overflow="visible" aria-hidden="true">
        {was ? (
          <rect className="timeline-was" x={`${was.x}%`} width={`${was.width}%`} y="-7" height="14" />
        ) : null}
        {bar ? (
          <rect
            className="timeline-bar"
            x={`${bar.x}%`}
            width={`${bar.width}%`}
            y="-7"
            height="14"
            fill={edition.status === "tentative" ? `url(#${id}hatch)` : undefined}
          />
        ) : null}
        {bar && edition.status === "cancelled" ? (
          <line
            className="timeline-strike"
            x1={`${bar.x - 1}%`}
            x2={`${bar.x + bar.width + 1}%`}
            y1="0"
            y2="0"
          />
        ) : null}
        {edition.deadlines?.map((deadline) => {
          const x = at(deadline.date);
          if (x < 0 || x > 100) return null;
          return (
            <svg key={`${deadline.date} ${deadline.label}`} x={`${x}%`} overflow="visible">
              <title>{`${deadline.dateText}: ${deadline.label}`}</title>
              <path className="timeline-tick" data-kind={deadline.kind ?? "neutral"} d="M0-6 6 0 0 6-6 0Z" />
            </svg>
          );
        })}
      </svg>
    </svg>
  );
}

/** Place and width in percent, cut at the edges; undefined when wholly outside. */
function span({ start, end }: { start: string; end: string }, at: At) {
  const from = at(start);
  const to = at(end < start ? start : end, 1);
  if (to <= 0 || from >= 100) return undefined;
  const x = Math.max(0, from);
  return { x, width: Math.max(0.9, Math.min(100, to) - x) };
}
