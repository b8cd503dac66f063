"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

export type NavItem = { href: string; label: string };

type Props = { label: string; menuLabel: string; items: NavItem[]; children?: ReactNode };

/** Phone: a native disclosure shows what follows it. Wide: always shown. One list for both. */
export function Nav({ label, menuLabel, items, children }: Props) {
  const pathname = usePathname();
  const current = items
    .filter((item) => pathname === item.href || pathname.startsWith(`${item.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <>
      {/* The key shuts it again after each step. */}
      <details key={pathname} className="nav-menu">
        <summary>{menuLabel}</summary>
      </details>
      {children ? <div className="masthead-language">{children}</div> : null}
      <nav aria-label={label} className="nav">
        <ul>
          {items.map((item) => (
            <li key={item.href}>
              <Link
                href={item.href}
                prefetch={false}
                aria-current={item !== current ? undefined : pathname === item.href ? "page" : "true"}
              >
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
