"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { SaveOrganisation } from "@/liga/people/input";
import { saveOrganisation } from "@/liga/people/save-organisation";

export const addOrganisation = action(SaveOrganisation, saveOrganisation, { done: "saved" });
export const changeOrganisation = action(SaveOrganisation, saveOrganisation, {
  after: () => redirect("/people/organisations"),
});
