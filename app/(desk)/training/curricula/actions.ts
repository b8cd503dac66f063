"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { addModule } from "@/liga/training/add-module";
import { editCurriculum } from "@/liga/training/edit-curriculum";
import { editModule } from "@/liga/training/edit-module";
import { foundCurriculum } from "@/liga/training/found-curriculum";
import {
  AddModule,
  EditCurriculum,
  EditModule,
  FoundCurriculum,
  MoveModule,
  RemoveModule,
} from "@/liga/training/input";
import { moveModule } from "@/liga/training/move-module";
import { removeModule } from "@/liga/training/remove-module";

const toCurriculum = ({ curriculumId }: { curriculumId: string }) =>
  redirect(`/training/curricula/${curriculumId}`);

export const found = action(FoundCurriculum, foundCurriculum, { after: toCurriculum });
export const edit = action(EditCurriculum, editCurriculum, { done: "saved" });
export const add = action(AddModule, addModule, { done: "moduleAdded" });
export const change = action(EditModule, editModule, { after: toCurriculum });
export const move = action(MoveModule, moveModule);
export const remove = action(RemoveModule, removeModule, { after: toCurriculum });
