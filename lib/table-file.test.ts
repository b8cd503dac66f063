import readXlsx from "read-excel-file/node";
import { expect, test } from "vitest";
import { asCsv, asXlsx, tableResponse } from "./table-file";

const table = {
  name: "Asistencia: Latinoamérica / 2026",
  columns: [
    { heading: "Líder", type: "text" },
    { heading: "Sesiones", type: "number" },
    { heading: "Día", type: "day" },
    { heading: "Parte", type: "share" },
  ] as const satisfies { heading: string; type: string }[],
  rows: [
    ["=HYPERLINK(1)", 3, "2026-11-24", 0.75],
    ["نور رحماني", 0, null, null],
  ],
};
const file = { ...table, columns: [...table.columns] };

test("a spreadsheet finds numbers, days and texts, and no formula", async () => {
  const [sheet] = await readXlsx(Buffer.from(await asXlsx(file)));
  expect(sheet?.data).toEqual([
    ["Líder", "Sesiones", "Día", "Parte"],
    ["=HYPERLINK(1)", 3, new Date("2026-11-24T00:00:00Z"), 0.75],
    ["نور رحماني", 0, null, null],
  ]);
});

test("as text, a formula is disarmed", () =>
  expect(asCsv(file)).toBe(
    '\uFEFFLíder,Sesiones,Día,Parte\r\n"\'=HYPERLINK(1)",3,2026-11-24,0.75\r\nنور رحماني,0,,\r\n',
  ));

test("the name of the file survives every script", async () => {
  const answer = await tableResponse({ ...file, name: "حضور" }, "xlsx");
  expect(answer.headers.get("Content-Disposition")).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent("حضور")}.xlsx`,
  );
});
