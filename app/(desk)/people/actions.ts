"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { addPerson } from "@/liga/people/add-person";
import { enrolPerson } from "@/liga/people/enrol-person";
import { giveCode } from "@/liga/people/give-code";
import { AddPerson, EnrolPerson, GiveCode, UpdatePerson } from "@/liga/people/input";
import { updatePerson } from "@/liga/people/update-person";

// The answer carries the one-time code, once: `invitation-shown.tsx` shows it.
export const addOne = action(AddPerson, addPerson, { show: (invitation) => invitation });
export const enrolOne = action(EnrolPerson, enrolPerson, { show: (invitation) => invitation });
export const giveOneCode = action(GiveCode, giveCode, { show: (invitation) => invitation });
export const saveOne = action(UpdatePerson, updatePerson, { after: (id) => redirect(`/people/${id}`) });
