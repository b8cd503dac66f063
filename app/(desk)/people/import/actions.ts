"use server";

import { action } from "@/auth/action";
import { importPeople } from "@/liga/people/import-people";
import { ImportPeople } from "@/liga/people/input";
import { inWords } from "./in-words";

// The same form twice: first the file, whose rows come back judged, then those rows.
export const bringList = action(
  ImportPeople,
  async (viewer, input) => inWords(await importPeople(viewer, input)),
  { show: (answer) => answer },
);
