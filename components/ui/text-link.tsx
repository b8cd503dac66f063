import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  href: string;
  children: ReactNode;
  /** `quiet` drops the underline until hover, for lists made of links. */
  tone?: "plain" | "quiet";
  className?: string;
  "aria-current"?: "page" | "true" | undefined;
};

// No prefetch: a list of fifty rows would ask the server fifty times over a phone's one bar of signal.
export function TextLink({ href, children, tone = "plain", className, ...rest }: Props) {
  return (
    <Link href={href} prefetch={false} className={`link ${className ?? ""}`} data-tone={tone} {...rest}>
      {children}
    </Link>
  );
}
