import type { ReactNode } from "react";
import { Mark } from "./mark";

export type FieldText = {
  label: ReactNode;
  /** One sentence under the label. */
  hint?: ReactNode;
  /** A quiet word beside the label, such as “optional”. */
  note?: string | undefined;
};

type Props = FieldText & {
  id: string;
  error?: string | undefined;
  children: ReactNode;
  labelHidden?: boolean | undefined;
};

/** Label, hint, control, error, in reading order. The control must carry `id`, `ID-hint` and `ID-error`. */
export function FieldFrame({ id, label, note, hint, error, labelHidden, children }: Props) {
  return (
    <div className="field" data-error={error ? "" : undefined}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "field-label"}>
        {label}
        {note ? <span className="field-note">{note}</span> : null}
      </label>
      <FieldHint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The same for several controls under one question. */
export function FieldSet({ id, label, note, hint, error, children }: Props) {
  return (
    <fieldset
      className="field"
      data-error={error ? "" : undefined}
      aria-describedby={
        [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined
      }
      aria-invalid={error ? true : undefined}
    >
      <legend className="field-label">
        {label}
        {note ? <span className="field-note">{note}</span> : null}
      </legend>
      <FieldHint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

function FieldHint({ id, hint }: { id: string; hint?: ReactNode }) {
  return hint ? (
    <p id={`${id}-hint`} className="field-hint">
      {hint}
    </p>
  ) : null;
}

/** For a control with a frame of its own; it is named by `aria-describedby` `ID-error`. */
export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  return error ? (
    <p id={`${id}-error`} className="field-error">
      <Mark kind="stopped" /> <span>{error}</span>
    </p>
  ) : null;
}
