/** The list with one of it at another place, counted from 1; the others keep their order. */
export function movedTo<T>(list: readonly T[], one: T, place: number): T[] {
  const others = list.filter((other) => other !== one);
  const at = Math.min(Math.max(place, 1), others.length + 1) - 1;
  return [...others.slice(0, at), one, ...others.slice(at)];
}
