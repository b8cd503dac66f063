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

/** From the middle of a cell's left edge: where its strokes begin, the strokes, and where they leave the pen. */
const strokes: Record<Cell, { from: [number, number]; draw: string; to: [number, number] }> = {
  full: { from: [2, 0], draw: "h12", to: [14, 0] },
  part: { from: [2, 4], draw: "h12", to: [14, 4] },
  "made-good": { from: [3, -5], draw: "h10v10h-10z", to: [3, -5] },
  apart: { from: [8, 0], draw: "h0", to: [8, 0] },
  missed: { from: [4, -4], draw: "l8 8m0-8l-8 8", to: [4, 4] },
  open: { from: [6, 0], draw: "h4", to: [10, 0] },
};

/** Each path goes from cell to cell by the way between them, which is shorter to say than two places. */
function Cells({ rows }: { rows: readonly (readonly Cell[])[] }) {
  const paths = new Map<Cell, { d: string; x: number; y: number }>();
  rows.forEach((cells, row) => {
    const middle = row * HIGH + HIGH / 2;
    cells.forEach((cell, column) => {
      const { from, draw, to } = strokes[cell];
      const path = paths.get(cell) ?? { d: "", x: 0, y: 0 };
      path.d += `m${column * WIDE + from[0] - path.x} ${middle + from[1] - path.y}${draw}`;
      path.x = column * WIDE + to[0];
      path.y = middle + to[1];
      paths.set(cell, path);
    });
  });
  return [...paths].map(([cell, { d }]) => <path key={cell} data-cell={cell} d={d} />);
}
