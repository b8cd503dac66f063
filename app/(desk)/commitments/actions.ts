"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { addCommitment } from "@/liga/commitments/add-commitment";
import { AddCommitment, SaveCommitment } from "@/liga/commitments/input";
import { saveCommitment } from "@/liga/commitments/save-commitment";

const toCommitment = { after: (id: string) => redirect(`/commitments/${id}`) };

export const addACommitment = action(AddCommitment, addCommitment, toCommitment);
export const saveTheCommitment = action(SaveCommitment, saveCommitment, toCommitment);
