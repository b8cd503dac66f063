"use client";

import type { ComponentProps, ReactNode } from "react";
import { FieldFrame, type FieldText } from "./field-frame";
import { asText, useFormField } from "./form-context";

type Common = FieldText & { name: string; error?: string; labelHidden?: boolean };

export type Option = { value: string; label: string; disabled?: boolean };

/** Any other control: give it the same `id`, and `aria-describedby` when there is a hint or an error. */
export function Field({ name, id, children, ...text }: Common & { id: string; children: ReactNode }) {
  const field = useFormField(name, { ...text, id });
  return (
    <FieldFrame {...text} id={id} error={field.error}>
      {children}
    </FieldFrame>
  );
}

type TextProps = Common & Omit<ComponentProps<"input">, "name">;

export function TextField({
  name,
  label,
  hint,
  note,
  error,
  labelHidden,
  defaultValue,
  id,
  className,
  ...rest
}: TextProps) {
  const field = useFormField(name, { hint, error, id });
  return (
    <FieldFrame {...{ label, hint, note, labelHidden }} id={field.id} error={field.error}>
      <input
        key={field.key}
        type="text"
        {...rest}
        {...field.aria}
        id={field.id}
        name={name}
        className={`input ${className ?? ""}`}
        defaultValue={
          rest.type === "file" || rest.type === "password"
            ? undefined
            : asText(field.typed, text(defaultValue))
        }
      />
    </FieldFrame>
  );
}

/** A day without an hour; the value is `YYYY-MM-DD`, whatever the browser shows. */
export function DateField(props: Omit<TextProps, "type">) {
  return <TextField {...props} type="date" className="input-short" />;
}

/** A wall-clock time `HH:MM`; say the zone in the label or hint. */
export function TimeField(props: Omit<TextProps, "type">) {
  return <TextField {...props} type="time" className="input-short" />;
}

export function FileField(props: Omit<TextProps, "type" | "defaultValue">) {
  return <TextField {...props} type="file" className="input-file" />;
}

type AreaProps = Common & Omit<ComponentProps<"textarea">, "name">;

export function TextArea({
  name,
  label,
  hint,
  note,
  error,
  labelHidden,
  defaultValue,
  id,
  rows = 4,
  ...rest
}: AreaProps) {
  const field = useFormField(name, { hint, error, id });
  return (
    <FieldFrame {...{ label, hint, note, labelHidden }} id={field.id} error={field.error}>
      <textarea
        key={field.key}
        {...rest}
        {...field.aria}
        id={field.id}
        name={name}
        rows={rows}
        className="input"
        defaultValue={asText(field.typed, text(defaultValue))}
      />
    </FieldFrame>
  );
}

type SelectProps = Common &
  Omit<ComponentProps<"select">, "name" | "children"> & {
    options: Option[];
    /** Options under headings, after the plain ones. */
    groups?: { label: string; options: Option[] }[];
    /** The empty choice, such as “Choose a country”. */
    placeholder?: string;
  };

export function SelectField(props: SelectProps) {
  const {
    name,
    label,
    hint,
    note,
    error,
    labelHidden,
    defaultValue,
    id,
    options,
    groups,
    placeholder,
    ...rest
  } = props;
  const field = useFormField(name, { hint, error, id });
  return (
    <FieldFrame {...{ label, hint, note, labelHidden }} id={field.id} error={field.error}>
      <select
        key={field.key}
        {...rest}
        {...field.aria}
        id={field.id}
        name={name}
        className="input input-select"
        defaultValue={asText(field.typed, text(defaultValue))}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(toOption)}
        {groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(toOption)}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

function toOption({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

function text(value: string | number | readonly string[] | undefined) {
  return value === undefined ? undefined : String(value);
}
