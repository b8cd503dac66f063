import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize };

type Props = ComponentProps<"button"> & ButtonLook;

export function Button({
  variant = "secondary",
  size = "normal",
  className,
  type = "button",
  ...rest
}: Props) {
  return (
    <button
      type={type}
      className={`button ${className ?? ""}`}
      data-variant={variant}
      data-size={size}
      {...rest}
    />
  );
}
