import type { ReactNode } from "react";

type Props = {
  items: { term: string; detail: ReactNode }[];
  /** `row`: term beside detail when there is room. `figure`: details large, side by side. */
  layout?: "row" | "figure";
};

export function DefinitionList({ items, layout = "row" }: Props) {
  return (
    <dl className="facts" data-layout={layout}>
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
