import { type ReactNode, useId } from "react";
import { TextLink } from "./text-link";

export type Column = {
  label: string;
  /** Figures: aligned at the end, tabular. */
  numeric?: boolean;
  /** A column of buttons: its heading is for screen readers only. */
  labelHidden?: boolean;
};

export type TableRow = {
  id: string;
  /** One cell per column, in order. The first names the row. */
  cells: ReactNode[];
  /** Makes the first cell a link and the whole row its target. */
  href?: string;
  /** What ListFilter searches; without it, the row's own text. */
  filter?: string;
  selected?: boolean;
};

type Props = {
  /** What the table lists; also the name of its scrolling region. */
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column[];
  rows: TableRow[];
  /** When narrow: rows become stacked facts, or the table scrolls sideways. */
  layout?: "stack" | "scroll";
  /** Stands in place of the table when there are no rows. */
  empty?: ReactNode;
  /** Goes on tbody, for ListFilter's `targetId`. */
  id?: string;
};

export function Table({ caption, captionHidden, columns, rows, layout = "stack", empty, id }: Props) {
  const captionId = useId();
  if (rows.length === 0 && empty) return empty;
  return (
    <TableRegion labelledBy={captionId} layout={layout} wide={columns.length > 5}>
      <table className="table" data-layout={layout}>
        <caption id={captionId} className={captionHidden ? "sr-only" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" data-numeric={column.numeric || undefined}>
                {column.labelHidden ? <span className="sr-only">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody id={id}>
          {rows.map((row) => (
            <Row key={row.id} row={row} columns={columns} stack={layout === "stack"} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Row({ row, columns, stack }: { row: TableRow; columns: Column[]; stack: boolean }) {
  return (
    <tr
      data-filter={row.filter ?? ""}
      data-href={row.href ? "" : undefined}
      data-selected={row.selected || undefined}
    >
      {columns.map((column, index) => {
        const cell = row.cells[index];
        const numeric = column.numeric || undefined;
        if (index === 0) {
          return (
            <th key={column.label} scope="row" data-numeric={numeric}>
              {row.href ? <TextLink href={row.href}>{cell}</TextLink> : cell}
            </th>
          );
        }
        const label = stack && !column.labelHidden ? column.label : undefined;
        return (
          <td key={column.label} data-numeric={numeric} data-label={label}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}

type RegionProps = { labelledBy: string; layout?: "stack" | "scroll"; wide?: boolean; children: ReactNode };

/** The frame around any wide table or board: reachable by keyboard so that it can be scrolled. */
export function TableRegion({ labelledBy, layout = "scroll", wide, children }: RegionProps) {
  if (layout === "stack") {
    return (
      <div className="table-stack" data-wide={wide || undefined}>
        {children}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-scroll" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  );
}
