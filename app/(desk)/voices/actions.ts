"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { addAssessment } from "@/liga/voices/add-assessment";
import { AddAssessment, RemoveAssessment, SaveAssessment } from "@/liga/voices/input";
import { removeAssessment } from "@/liga/voices/remove-assessment";
import { saveAssessment } from "@/liga/voices/save-assessment";

const toAssessment = { after: (id: string) => redirect(`/voices/${id}`) };

export const addAnAssessment = action(AddAssessment, addAssessment, toAssessment);
export const saveTheAssessment = action(SaveAssessment, saveAssessment, toAssessment);
export const removeTheAssessment = action(RemoveAssessment, removeAssessment, {
  after: () => redirect("/voices"),
});
