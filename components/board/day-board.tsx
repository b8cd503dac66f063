// biome-ignore-all lint/a11y/useSemanticElements: a table cannot stand in time; the ARIA grid says what the eye sees.
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons inside the cells take the focus.
import type { CSSProperties, ReactNode } from "react";
import type { StatusKind } from "../ui/mark";
import { type Proposal, Toggle } from "./toggle";

/** A place in time: minutes from the start of the axis, and its lane among those side by side. */
export type Place = { from: number; minutes: number; lane: number; lanes: number };

export type BoardColumn = Place & { id: string; head: ReactNode };

export type BoardCell = {
  value: string;
  text: string;
  label: string;
  detail: string;
  mark?: { kind: StatusKind; word: string } | undefined;
  /** What a proposal would do with her here. */
  proposal?: Proposal | undefined;
  /** She is elsewhere at that time. */
  dim?: boolean;
};

type Props = {
  label: string;
  /** Length of the axis in minutes. */
  minutes: number;
  lanes: number;
  /** Full hours: minutes from the start, and how the forum's zone calls them. */
  hours: { at: number; label: string }[];
  /** Stretches of time with a name, such as the meeting hours of the house; a plain one has no tint. */
  bands: { from: number; minutes: number; label: string; plain?: boolean }[];
  /** Heads the first column. */
  corner: ReactNode;
  columns: BoardColumn[];
  /** `cells` in the order of `columns`. */
  rows: { id: string; head: ReactNode; cells: BoardCell[] }[];
};

const vars = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value])) as CSSProperties;
const placed = ({ from, minutes, lane, lanes }: Place) => vars({ from, len: minutes, lane, of: lanes });

/** A day: people down, time across, each session at its hour, side by side where they run at once. */
export function DayBoard({ label, minutes, lanes, hours, bands, corner, columns, rows }: Props) {
  return (
    <div className="board-scroll">
      <div
        role="grid"
        aria-label={label}
        className="board-grid"
        style={vars({ minutes, lanes, hours: minutes / 60 })}
      >
        <div aria-hidden="true" className="board-ground">
          {bands.map((band) => (
            <div
              key={band.from}
              className="board-band"
              style={vars({ from: band.from, len: band.minutes })}
            />
          ))}
          {hours.map((hour) => (
            <div key={hour.at} className="board-hour" style={vars({ from: hour.at, len: 0 })} />
          ))}
        </div>
        <div role="row" className="board-head">
          <div role="columnheader" className="board-name">
            {corner}
          </div>
          <div role="presentation" className="board-heads">
            <div aria-hidden="true" className="board-axis">
              {hours.map((hour) => (
                <span key={hour.at} className="board-hour-label" style={vars({ from: hour.at })}>
                  {hour.label}
                </span>
              ))}
            </div>
            <div aria-hidden="true" className="board-bands">
              {bands.map((band) => (
                <span
                  key={band.from}
                  className="board-band-label"
                  data-plain={band.plain || undefined}
                  style={vars({ from: band.from, len: band.minutes })}
                >
                  {band.label}
                </span>
              ))}
            </div>
            <div role="presentation" className="board-canvas">
              {columns.map((column) => (
                <div
                  key={column.id}
                  role="columnheader"
                  className="board-place board-session"
                  style={placed(column)}
                >
                  {column.head}
                </div>
              ))}
            </div>
          </div>
        </div>
        {rows.map((row, r) => (
          <div key={row.id} role="row" className="board-row">
            <div role="rowheader" className="board-name">
              {row.head}
            </div>
            <div role="presentation" className="board-canvas">
              {row.cells.map((cell, c) => {
                const column = columns[c];
                return column ? (
                  <div key={cell.value} role="gridcell" className="board-place" style={placed(column)}>
                    <Toggle {...cell} at={[r, c]} />
                  </div>
                ) : null;
              })}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
