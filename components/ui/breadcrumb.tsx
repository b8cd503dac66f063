import { TextLink } from "./text-link";

export type Crumb = { label: string; href?: string };

/** The way here; the last one, without href, is this page. */
export function Breadcrumb({ label, items }: { label: string; items: Crumb[] }) {
  return (
    <nav aria-label={label} className="crumbs no-print">
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            {item.href ? (
              <TextLink href={item.href}>{item.label}</TextLink>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
