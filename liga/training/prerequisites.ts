/** What waits for what: a module's id and those of the modules a leader should have done before. */
export type Waiting = { id: string; prerequisiteIds: readonly string[] };

/**
 * Modules that would wait for each other for ever, each named once in the order they wait; null when every
 * module can be reached. The database refuses the same.
 */
export function prerequisiteCycle(modules: readonly Waiting[]): string[] | null {
  const before = new Map(modules.map(({ id, prerequisiteIds }) => [id, prerequisiteIds]));
  const reachable = new Set<string>();
  const follow = (id: string, path: string[]): string[] | null => {
    if (reachable.has(id)) return null;
    if (path.includes(id)) return path.slice(path.indexOf(id));
    for (const next of before.get(id) ?? []) {
      const circle = follow(next, [...path, id]);
      if (circle) return circle;
    }
    reachable.add(id);
    return null;
  };
  for (const { id } of modules) {
    const circle = follow(id, []);
    if (circle) return circle;
  }
  return null;
}
