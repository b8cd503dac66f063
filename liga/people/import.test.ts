import { describe, expect, test } from "vitest";
import { LigaError } from "../errors";
import { judge, nameKey, packRows, readPeople, unpackRows } from "./import";
import { readDelimited } from "./import-file";
import { columnOf, countryOf, languageOf, localeOf } from "./import-words";

const defaults = { locale: "es", timeZone: "America/Bogota" } as const;
const read = (text: string) => readPeople(readDelimited(text), defaults);
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof LigaError) return error.fields.file;
  }
};

test.each([
  ["Full name", "legalName"],
  ["NOMBRE COMPLETO", "legalName"],
  ["E-mail", "email"],
  ["Correo electrónico (si tiene)", "email"],
  ["Organización", "organisation"],
  ["país", "country"],
  ["Zona horaria", "timeZone"],
  ["Shoe size", undefined],
])("the heading %j means %s", (heading, column) => expect(columnOf(heading)).toBe(column));

test("countries and languages by code or by name, in both languages and their own", () => {
  expect(["ph", "Philippines", "filipinas", "República Dominicana"].map(countryOf)).toEqual([
    "PH",
    "PH",
    "PH",
    "DO",
  ]);
  expect(["Spanish", "español", "FIL", "pt-BR", "Tagalog", "العربية"].map(languageOf)).toEqual([
    "es",
    "es",
    "fil",
    "pt-BR",
    "fil",
    "ar",
  ]);
  expect([countryOf("Atlantis"), languageOf("Quenya-ish"), localeOf("French")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

describe("rows", () => {
  test("a whole row, and a row with nothing but a name", () => {
    const rows = read(
      "nombre completo;correo;organización;país;idiomas;zona horaria;idioma preferido\n" +
        "Rosenda Ajú Morales;Rosenda <rosenda@example.org>;Colectiva;Guatemala;español, quc;America/Guatemala;inglés\n" +
        ";;;;;;\n" +
        "  خديجة   الإدريسي ;;;;;;\n",
    );
    expect(rows).toEqual([
      {
        row: 2,
        legalName: "Rosenda Ajú Morales",
        chosenName: null,
        email: "rosenda@example.org",
        organisation: "Colectiva",
        country: "GT",
        languages: ["es", "quc"],
        timeZone: "America/Guatemala",
        locale: "en",
        problem: null,
      },
      {
        row: 4,
        legalName: "خديجة الإدريسي",
        chosenName: null,
        email: null,
        organisation: null,
        country: null,
        languages: [],
        timeZone: "America/Bogota",
        locale: "es",
        problem: null,
      },
    ]);
  });

  test("first and last names are put together; a lone Nombre is the whole name", () => {
    expect(read("Nombre,Apellidos\nLuz Dary,Palomino")[0]?.legalName).toBe("Luz Dary Palomino");
    expect(read("Nombre,País\nLuz Dary Palomino,CO")[0]?.legalName).toBe("Luz Dary Palomino");
  });

  test.each([
    ["name,email\n,a@example.org", "no_name", ""],
    ["name,email\nAna,ana at example", "not_an_address", "ana at example"],
    ["name,country\nAna,Atlantis", "unknown_country", "Atlantis"],
    ["name,languages\nAna,es; quenyish", "unknown_language", "quenyish"],
    ["name,time zone\nAna,Mars/Olympus", "unknown_zone", "Mars/Olympus"],
    ["name,interface language\nAna,French", "unknown_locale", "French"],
  ])("%j has the problem %s", (text, code, value) => expect(read(text)[0]?.problem).toEqual({ code, value }));

  test("a list without people, without names or too long is refused", () => {
    expect(refusal(() => read("name,email\n"))).toBe("file_empty");
    expect(refusal(() => read("\n\n"))).toBe("file_empty");
    expect(refusal(() => read("shoe size\n38"))).toBe("file_no_names");
    expect(refusal(() => read(`name\n${"Ana\n".repeat(2001)}`))).toBe("file_too_many_rows");
  });
});

describe("verdicts", () => {
  const rows = read(
    "name,email\nNew One,new@example.org\nOld One,OLD@example.org\nIn It,in@example.org\nNew Again,New@example.org\n" +
      "No Mail,\nMail No,\nAlready Here,\n,x@example.org",
  );
  const known = {
    people: new Map([
      ["old@example.org", { id: "1", name: "Old", enrolled: false }],
      ["in@example.org", { id: "2", name: "In", enrolled: true }],
    ]),
    unaddressed: new Set([nameKey("Here Already")]),
  };

  test("new, already here, already in the cohort, twice in the file, or wrong", () => {
    expect(judge(rows, known).map((judged) => judged.verdict)).toEqual([
      "new",
      "enrol",
      "present",
      "duplicate",
      "new",
      "duplicate",
      "present",
      "problem",
    ]);
  });

  test("the same list again adds nobody", () => {
    const after = {
      people: new Map(
        rows.flatMap((row) =>
          row.email
            ? [[row.email.toLowerCase(), { id: "9", name: row.legalName, enrolled: true }] as const]
            : [],
        ),
      ),
      unaddressed: new Set(rows.filter((row) => !row.email).map((row) => nameKey(row.legalName))),
    };
    expect(judge(rows, after).some(({ verdict }) => verdict === "new" || verdict === "enrol")).toBe(false);
  });
});

test("names are the same whatever their case, accents and order; scripts with vowel signs keep them", () => {
  expect(nameKey("PEÑA, Citlali")).toBe(nameKey("Citlali Pena"));
  expect(nameKey("सरिता")).not.toBe(nameKey("सरत"));
});

test("rows travel through the page unchanged, and nothing else gets in with them", () => {
  const rows = read("name,email\nसरिता तामाङ,\nAna,ana@example.org");
  expect(unpackRows(packRows(rows))).toEqual(rows);
  expect(refusal(() => unpackRows("[]"))).toBe("file_missing");
  expect(refusal(() => unpackRows(undefined))).toBe("file_missing");
  expect(refusal(() => unpackRows('[{"legalName":""}]'))).toBe("file_missing");
});
