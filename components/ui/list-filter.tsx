"use client";

import { useId, useState } from "react";

type Props = {
  label: string;
  /** id of the element whose direct children are filtered: Table's or CardList's `id`; several with spaces between. */
  targetId: string;
  placeholder?: string;
  /** “{shown} of {total}”, with these two words in braces. */
  countText: string;
  labelHidden?: boolean;
};

/** Type to narrow a list already on the page. Without JavaScript it does not appear. */
export function ListFilter({ label, targetId, placeholder, countText, labelHidden }: Props) {
  const id = useId();
  const [count, setCount] = useState("");

  function filter(typed: string) {
    const words = plain(typed).split(/\s+/).filter(Boolean);
    const lists = targetId.split(" ").map((list) => document.getElementById(list));
    const items = lists.flatMap((list) => [...(list?.children ?? [])]) as HTMLElement[];
    let shown = 0;
    for (const item of items) {
      const text = plain(`${item.dataset.filter ?? ""} ${item.textContent}`);
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) shown++;
    }
    setCount(
      words.length
        ? countText.replace("{shown}", String(shown)).replace("{total}", String(items.length))
        : "",
    );
  }

  return (
    <div className="list-filter needs-script no-print">
      <label htmlFor={id} className={labelHidden ? "sr-only" : "field-label"}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        className="input"
        placeholder={placeholder}
        autoComplete="off"
        onInput={(event) => filter(event.currentTarget.value)}
      />
      <output htmlFor={id}>{count}</output>
    </div>
  );
}

function plain(text: string) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
