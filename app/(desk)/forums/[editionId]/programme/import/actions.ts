"use server";

import { action } from "@/auth/action";
import { applyProgramme } from "@/liga/forums/programme/apply";
import { ApplyProgramme, DiscardProgramme, RereadProgramme } from "@/liga/forums/programme/input";
import * as preview from "@/liga/forums/programme/preview";

export const applyTheProgramme = action(ApplyProgramme, applyProgramme);
export const rereadProgramme = action(RereadProgramme, preview.rereadProgramme);
export const discardProgramme = action(DiscardProgramme, preview.discardProgramme);
