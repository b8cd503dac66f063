"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { addModule } from "@/liga/training/add-module";
import { copyCurriculum, newVersion } from "@/liga/training/copy-curriculum";
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
import { removeMaterial, saveMaterial } from "@/liga/training/materials";
import { moveModule } from "@/liga/training/move-module";
import {
  CopyCurriculum,
  NewVersion,
  PublishCurriculum,
  RemoveMaterial,
  SaveMaterial,
} from "@/liga/training/plan-input";
import { publishCurriculum } from "@/liga/training/publish-curriculum";
import { removeModule } from "@/liga/training/remove-module";

const toCurriculum = ({ curriculumId }: { curriculumId: string }) =>
  redirect(`/training/curricula/${curriculumId}`);

export const publish = action(PublishCurriculum, publishCurriculum, { done: "saved" });
export const renew = action(NewVersion, newVersion, { after: toCurriculum });
export const copy = action(CopyCurriculum, copyCurriculum, { after: toCurriculum });
export const keepMaterial = action(SaveMaterial, saveMaterial, { done: "saved" });
export const takeMaterial = action(RemoveMaterial, removeMaterial, { done: "removed" });
export const found = action(FoundCurriculum, foundCurriculum, { after: toCurriculum });
export const edit = action(EditCurriculum, editCurriculum, { done: "saved" });
export const add = action(AddModule, addModule, { done: "moduleAdded" });
export const change = action(EditModule, editModule, { after: toCurriculum });
export const move = action(MoveModule, moveModule);
export const remove = action(RemoveModule, removeModule, { after: toCurriculum });
