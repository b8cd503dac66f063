"use client";

import type { ReactNode } from "react";
import { FieldFrame, FieldSet, type FieldText } from "./field-frame";
import { asList, asText, useFormField } from "./form-context";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type Common = FieldText & { name: string; error?: string; required?: boolean };

type CheckboxProps = Common & { defaultChecked?: boolean; value?: string; disabled?: boolean };

/** One yes-or-no. Unchecked sends nothing, as browsers do. */
export function CheckboxField({
  name,
  label,
  hint,
  note,
  error,
  defaultChecked,
  value = "on",
  ...rest
}: CheckboxProps) {
  const field = useFormField(name, { hint, error });
  const checked = field.failed ? asList(field.typed).includes(value) : defaultChecked;
  return (
    <div className="choice-alone">
      <FieldFrame {...{ label, hint, note }} id={field.id} error={field.error}>
        <input
          key={field.key}
          type="checkbox"
          {...rest}
          {...field.aria}
          id={field.id}
          name={name}
          value={value}
          defaultChecked={checked}
        />
      </FieldFrame>
    </div>
  );
}

type RadioProps = Common & { options: Choice[]; defaultValue?: string; layout?: "column" | "row" };

export function RadioGroup({ name, options, defaultValue, layout, required, error, ...text }: RadioProps) {
  const field = useFormField(name, { ...text, error });
  const chosen = asText(field.typed, defaultValue);
  return (
    <FieldSet {...text} id={field.id} error={field.error}>
      <Choices
        key={field.key}
        {...{ name, options, layout, required }}
        id={field.id}
        type="radio"
        chosen={chosen === undefined ? [] : [chosen]}
      />
    </FieldSet>
  );
}

type ManyProps = Common & { options: Choice[]; defaultValue?: string[]; layout?: "column" | "row" };

/** Several of many; each checked one sends its value under the same name. */
export function CheckboxGroup({ name, options, defaultValue = [], layout, error, ...text }: ManyProps) {
  const field = useFormField(name, { ...text, error });
  const chosen = field.failed ? asList(field.typed) : defaultValue;
  return (
    <FieldSet {...text} id={field.id} error={field.error}>
      <Choices key={field.key} {...{ name, options, layout, chosen }} id={field.id} type="checkbox" />
    </FieldSet>
  );
}

type ChoicesProps = {
  id: string;
  name: string;
  type: "radio" | "checkbox";
  options: Choice[];
  chosen: string[];
  layout?: "column" | "row" | undefined;
  required?: boolean | undefined;
};

function Choices({ id, name, type, options, chosen, layout = "column", required }: ChoicesProps) {
  return (
    <div className="choices" data-layout={layout}>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type={type}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            disabled={option.disabled}
            required={required}
            aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
          />
          <span>
            {option.label}
            {option.hint ? (
              <span id={`${id}-${option.value}`} className="field-hint block">
                {option.hint}
              </span>
            ) : null}
          </span>
        </label>
      ))}
    </div>
  );
}
