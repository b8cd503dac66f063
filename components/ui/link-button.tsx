import Link from "next/link";
import type { ReactNode } from "react";
import type { ButtonLook } from "./button";

type Props = ButtonLook & {
  href: string;
  children: ReactNode;
  className?: string;
  download?: boolean | string;
  "aria-label"?: string;
};

/** A link that is the page's next step. Downloads and outside addresses leave the router alone. */
export function LinkButton({
  href,
  variant = "secondary",
  size = "normal",
  className,
  download,
  ...rest
}: Props) {
  const look = { className: `button ${className ?? ""}`, "data-variant": variant, "data-size": size };
  if (download !== undefined || !href.startsWith("/") || href.startsWith("/api/")) {
    return <a href={href} download={download} {...look} {...rest} />;
  }
  return <Link href={href} prefetch={false} {...look} {...rest} />;
}
