import { TextLink } from "./text-link";

export type Tab = { href: string; label: string; count?: number | string };

/** Parts of one thing, each with its own address. `current` is the href of the open one. */
export function NavTabs({ label, items, current }: { label: string; items: Tab[]; current: string }) {
  return (
    <nav aria-label={label} className="tabs no-print">
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <TextLink href={item.href} tone="quiet" aria-current={item.href === current ? "page" : undefined}>
              {item.label}
              {item.count !== undefined ? <span className="tabs-count">{item.count}</span> : null}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
