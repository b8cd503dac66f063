"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonLook } from "./button";

type Props = Omit<ComponentProps<"button">, "type"> & ButtonLook & { pendingLabel?: string };

/** Stays focusable while the form is on its way, and swallows the second press. */
export function SubmitButton({ variant = "primary", pendingLabel, children, onClick, ...rest }: Props) {
  const { pending } = useFormStatus();

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <Button type="submit" variant={variant} aria-disabled={pending || undefined} onClick={press} {...rest}>
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
