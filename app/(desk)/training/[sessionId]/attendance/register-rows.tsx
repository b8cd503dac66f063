"use client";

import type { KeyboardEvent } from "react";
import { FieldError } from "@/components/ui/field-frame";
import { asText, useFormField } from "@/components/ui/form-context";

type MarkChoice = { value: string; label: string; key: string; disabled: boolean; rare: boolean };
type Row = { id: string; name: string; detail: string; mark: string | null; version: number };
type Words = { more: string; clear: string };
type Props = { rows: Row[]; marks: MarkChoice[]; words: Words };

/**
 * One row of radio buttons for each leader. Arrows left and right choose within a row, as browsers
 * do; script adds a letter for each mark, Delete to take it away, and Enter, down and up to walk from
 * row to row. The marks that are rarely needed wait behind one button.
 */
export function RegisterRows({ rows, marks, words }: Props) {
  function walk(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    if (!row) return;
    const mark = marks.find(({ key }) => key === event.key.toLowerCase());
    if (mark && !mark.disabled) choose(row, mark.value);
    else if (event.key === "Delete" || event.key === "Backspace") choose(row, "");
    else if (event.key === "Enter" && (event.target as HTMLElement).tagName === "SUMMARY") return;
    else if (event.key === "Enter" || event.key === "ArrowDown") {
      if (!goTo(row.nextElementSibling))
        row.closest("form")?.querySelector<HTMLElement>("[type=submit]")?.focus();
    } else if (event.key === "ArrowUp") goTo(row.previousElementSibling);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys on the radio buttons inside bubble up to here.
    <div className="divide-y divide-line border-y border-line" onKeyDown={walk}>
      {rows.map((row) => (
        <RegisterRow key={row.id} row={row} marks={marks} words={words} />
      ))}
    </div>
  );
}

/** By hand or by key: the choice is seen, also when it waited behind the button, and told like a click. */
function choose(row: HTMLElement, value: string) {
  const choice = row.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`);
  if (!choice || choice.disabled) return;
  const behind = choice.closest("details");
  if (behind) behind.open = true;
  choice.checked = true;
  choice.focus();
  choice.dispatchEvent(new Event("change", { bubbles: true }));
}

function goTo(row: Element | null) {
  const choice =
    row?.querySelector<HTMLElement>("input:checked") ??
    row?.querySelector<HTMLElement>("input[type=radio]:enabled");
  choice?.focus();
  return choice !== null && choice !== undefined;
}

function RegisterRow({ row, marks, words }: { row: Row; marks: MarkChoice[]; words: Words }) {
  const name = `marks.${row.id}`;
  const field = useFormField(name);
  const chosen = field.failed ? asText(field.typed, undefined) : row.mark;
  const choice = ({ value, label, disabled }: Omit<MarkChoice, "rare" | "key">) => (
    <label
      key={value}
      className="flex min-h-11 items-center gap-2 rounded border border-line px-2 has-checked:border-accent has-checked:bg-wash has-checked:font-semibold"
    >
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={chosen === value}
        disabled={disabled && row.mark !== value}
      />
      {label}
    </label>
  );
  const rare = marks.filter((mark) => mark.rare);
  return (
    <fieldset
      data-row=""
      aria-labelledby={`${field.id}-name`}
      {...field.aria}
      className="grid items-start gap-x-6 gap-y-1 py-2 md:grid-cols-[1fr_minmax(0,36rem)]"
    >
      <div>
        <span id={`${field.id}-name`} className="font-semibold">
          {row.name}
        </span>
        <span className="field-note">{row.detail}</span>
      </div>
      <div key={field.key} className="grid gap-1">
        <input type="hidden" name={`was.${row.id}`} value={row.mark ?? ""} />
        <input type="hidden" name={`versions.${row.id}`} value={row.version} />
        <div className="grid grid-cols-2 gap-1 min-[28rem]:grid-cols-4">
          {marks.filter((mark) => !mark.rare).map(choice)}
        </div>
        <details className="disclosure" open={rare.some(({ value }) => value === chosen)}>
          <summary>{words.more}</summary>
          <div className="grid grid-cols-2 gap-1 min-[28rem]:grid-cols-3">
            {rare.map(choice)}
            {row.mark !== null && choice({ value: "", label: words.clear, disabled: false })}
          </div>
        </details>
      </div>
      <FieldError id={field.id} error={field.error} />
    </fieldset>
  );
}
