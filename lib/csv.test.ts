import { expect, test } from "vitest";
import { csvFile } from "./csv";

test("numbers stay numbers, and a text that looks like a formula stays a text", () => {
  expect(
    csvFile([
      ["Cohort", "Share"],
      ["Región, norte", -0.5],
      ['a"b', null],
    ]),
  ).toBe('\uFEFFCohort,Share\r\n"Región, norte",-0.5\r\n"a""b",\r\n');
  for (const first of ["=", "+", "-", "@", "\t", "\r"]) {
    const text = `${first}1+1\nnext`;
    expect(csvFile([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  }
  expect(csvFile([["1-2"]])).toBe("\uFEFF1-2\r\n");
});

test("nor does a text become a formula where semicolons part the cells", () => {
  expect(csvFile([["Ana; =1+1", "x\n=2+2\n- milk\n-cmd"]])).toBe(
    "\uFEFFAna; '=1+1,\"x\n'=2+2\n- milk\n'-cmd\"\r\n",
  );
  expect(csvFile([["one; two - three", "a=b; c"]])).toBe("\uFEFFone; two - three,a=b; c\r\n");
});
