"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { RemoveFile } from "@/liga/files/input";
import { removeFile } from "@/liga/files/remove-file";
import { AddResource, RemoveResource, SaveResource } from "@/liga/resources/input";
import { addResource, removeResource, saveResource } from "@/liga/resources/save-resource";

export const add = action(AddResource, addResource, {
  after: ({ resourceId }) => redirect(`/training/resources/${resourceId}/edit?file=new#files`),
});
export const save = action(SaveResource, saveResource, { after: () => redirect("/training/resources") });
export const shelve = action(RemoveResource, removeResource, { done: "saved" });
export const takeAway = action(RemoveFile, removeFile, { done: "removed" });
