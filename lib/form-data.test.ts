import { expect, test } from "vitest";
import { readForm, typedValues } from "./form-data";

function form(entries: [string, string][]) {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test("gathers lists and nested names and leaves the framework's entries out", () => {
  const data = form([
    ["$ACTION_ID_x", ""],
    ["name", "Ana"],
    ["languages[]", "es"],
    ["languages[]", "en"],
    ["marks.a1", "late"],
  ]);
  expect(readForm(data)).toEqual({ name: "Ana", languages: ["es", "en"], marks: { a1: "late" } });
  expect(typedValues(data)).toEqual({ name: "Ana", "languages[]": ["es", "en"], "marks.a1": "late" });
});

test("leaves out of texts what the database cannot keep", () => {
  expect(
    readForm(
      form([
        ["name", "A\u0000na"],
        ["tags[]", "a\u0001"],
        ["marks.a1", "la\u0000te"],
      ]),
    ),
  ).toEqual({
    name: "Ana",
    tags: ["a"],
    marks: { a1: "late" },
  });
});

test("a name made to reach an object's prototype stays a plain name", () => {
  readForm(form([["__proto__.polluted", "yes"]]));
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});
