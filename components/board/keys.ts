export const toggleOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLButtonElement>("button.toggle") : null;

/** Lets the Tab key enter a grid at one of its buttons: the given one, or where she was, or the first. */
export function enterOnce(root: HTMLElement | null, at?: HTMLButtonElement) {
  const toggles = root?.querySelectorAll<HTMLButtonElement>("button.toggle[data-row]") ?? [];
  const entry =
    at ??
    [...toggles].find((toggle) => toggle.tabIndex === 0 && toggle.hasAttribute("tabindex")) ??
    toggles[0];
  for (const toggle of toggles) toggle.tabIndex = toggle === entry ? 0 : -1;
}

/** Where an arrow, Home or End leads from the button that has the focus; null for any other key. */
export function arrowTarget(event: globalThis.KeyboardEvent, root: HTMLElement | null) {
  const from = toggleOf(event.target);
  if (!root || from?.dataset.row === undefined || event.altKey || event.metaKey) return null;
  const rtl = getComputedStyle(root).direction === "rtl";
  const row = Number(from.dataset.row);
  const column = Number(from.dataset.column);
  const cell = (r: number | string, c: number | string) =>
    root.querySelector<HTMLButtonElement>(`button.toggle[data-row="${r}"][data-column="${c}"]`);
  const ofRow = (r: number) => [
    ...root.querySelectorAll<HTMLButtonElement>(`button.toggle[data-row="${r}"]`),
  ];
  switch (event.key) {
    case "ArrowUp":
      return cell(row - 1, column);
    case "ArrowDown":
      return cell(row + 1, column);
    case "ArrowLeft":
      return cell(row, column + (rtl ? 1 : -1));
    case "ArrowRight":
      return cell(row, column + (rtl ? -1 : 1));
    case "Home":
      return event.ctrlKey ? cell(0, 0) : cell(row, 0);
    case "End": {
      const last = event.ctrlKey
        ? [...root.querySelectorAll<HTMLButtonElement>("button.toggle[data-row]")]
        : ofRow(row);
      return last.at(-1) ?? null;
    }
    default:
      return null;
  }
}
