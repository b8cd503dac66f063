import { TextLink } from "@/components/ui/text-link";

/** How a cell looks; told apart by shape as well as by colour. */
export type Cell = "full" | "part" | "made-good" | "apart" | "missed" | "open";

type Props = {
  /** What the picture shows, in words. */
  label: string;
  rows: { id: string; label: string; href: string; cells: readonly Cell[] }[];
  /** Above the columns, from this one on. */
  heads: { column: number; label: string }[];
  legend: { cell: Cell; label: string }[];
};

const WIDE = 16;
const HIGH = 28;

/**
 * Rows of cells. Everything of one kind is one path: forty rows by sixty columns are six elements to
 * make and to send, not 2,400.
 */
export function HeatMap({ label, rows, heads, legend }: Props) {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length)) * WIDE;
  return (
    <figure className="heat">
      <div className="heat-frame">
        <ol className="heat-names" aria-label={label}>
          {rows.map((row) => (
            <li key={row.id}>
              <TextLink href={row.href} tone="quiet">
                {row.label}
              </TextLink>
            </li>
          ))}
        </ol>
        {/* biome-ignore lint/a11y/useSemanticElements: no landmark, the section around it is one already. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <div className="heat-scroll" role="group" aria-label={label} tabIndex={0}>
          <div className="heat-heads" aria-hidden="true" style={{ inlineSize: width }}>
            {heads.map((head) => (
              <span key={head.column} style={{ insetInlineStart: head.column * WIDE }}>
                {head.label}
              </span>
            ))}
          </div>
          <svg className="flip-rtl" width={width} height={rows.length * HIGH} role="img" aria-label={label}>
            <Cells rows={rows.map(({ cells }) => cells)} />
          </svg>
        </div>
      </div>
      <figcaption>
        <ul className="heat-legend">
          {legend.map(({ cell, label: text }) => (
            <li key={cell}>
              <svg width={WIDE} height={HIGH} aria-hidden="true">
                <Cells rows={[[cell]]} />
              </svg>
              {text}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** The strokes of a cell, from the middle of its left edge; each leaves the pen wherever it likes. */
const strokes: Record<Cell, string> = {
  full: "m2 0h12",
  part: "m2 4h12",
  "made-good": "m3-5h10v10h-10z",
  apart: "m8 0h0",
  missed: "m4-4l8 8m0-8l-8 8",
  open: "m6 0h4",
};

function Cells({ rows }: { rows: readonly (readonly Cell[])[] }) {
  const paths = new Map<Cell, string[]>();
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const path = paths.get(cell) ?? [];
      if (path.length === 0) paths.set(cell, path);
      path.push(`M${column * WIDE} ${row * HIGH + HIGH / 2}${strokes[cell]}`);
    });
  });
  return [...paths].map(([cell, path]) => <path key={cell} data-cell={cell} d={path.join("")} />);
}
