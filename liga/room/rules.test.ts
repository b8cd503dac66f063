import fc from "fast-check";
import { expect, test } from "vitest";
import { changesOf, type NoteVersion, notesFrom } from "./rules";

const version = (
  id: string,
  follows: string[],
  text = id,
  at = `2026-05-05T10:0${id.length}:00Z`,
): NoteVersion => ({
  id,
  note: "a",
  follows,
  text,
  at,
});

test("two edits of one note are both there; one that follows both settles it", () => {
  const written = [version("a", []), version("b", ["a"]), version("c", ["a"])];
  expect(notesFrom(written)[0]?.now.map(({ id }) => id)).toEqual(["b", "c"]);
  expect(notesFrom([...written, version("d", ["b", "c"])])[0]).toMatchObject({
    now: [{ id: "d" }],
    earlier: 3,
  });
  expect(notesFrom([...written, version("d", ["b", "c"], "")])).toEqual([]);
});

test("no order and no repetition changes what she sees, and no last word is lost", () => {
  const grown = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 8 }).map((steps) => {
    const all = [version("v0", [])].map((first) => ({ ...first, note: "v0" }));
    for (const [at, [x, y, both]] of steps.entries()) {
      const [one, other] = [all[x % all.length], all[y % all.length]];
      const follows = [...new Set([one?.id ?? "", ...(both ? [other?.id ?? ""] : [])])];
      all.push({ ...version(`v${at + 1}`, follows), note: "v0" });
    }
    return all;
  });
  fc.assert(
    fc.property(grown, fc.infiniteStream(fc.nat()), (all, picks) => {
      const mixed = [...all, ...all]
        .map((v) => ({ v, key: picks.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key);
      const seen = notesFrom(mixed.map(({ v }) => v));
      expect(seen).toEqual(notesFrom(all));
      const followed = new Set(all.flatMap(({ follows }) => follows));
      expect(seen[0]?.now.map(({ id }) => id).sort()).toEqual(
        all.flatMap(({ id }) => (followed.has(id) ? [] : [id])).sort(),
      );
    }),
  );
});

test("what moved, came and went in her agenda is named; other words for the same are no change", () => {
  const line = (id: string, more = {}) => ({ id, at: "10/11", title: id, place: "1", hours: "", ...more });
  const before = [line("a"), line("b"), line("c")];
  const after = [line("a", { hours: "de 10 a 11" }), line("b", { place: "4" }), line("d")];
  expect(changesOf(before, after).map(({ kind, entry }) => [kind, entry.id, entry.place])).toEqual([
    ["moved", "b", "4"],
    ["added", "d", "1"],
    ["removed", "c", "1"],
  ]);
  expect(changesOf(after, after)).toEqual([]);
});
