"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

type Props = { label: ReactNode; children: ReactNode; className?: string };

/** A native disclosure that floats; script only adds closing on Escape, outside press and leaving the page. */
export function Menu({ label, children, className }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();

  useEffect(() => {
    function close(event: Event) {
      const menu = details.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        menu.querySelector("summary")?.focus();
      } else if (menu.contains(event.target as Node)) return;
      menu.open = false;
    }
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, []);

  return (
    <details key={pathname} ref={details} className={`menu no-print ${className ?? ""}`}>
      <summary>{label}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
