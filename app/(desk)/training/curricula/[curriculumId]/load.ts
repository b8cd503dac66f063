import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewerWho } from "@/auth/viewer";
import { id } from "@/liga/input";
import { curriculumPage } from "@/liga/training/read-curricula";
import { mayReadCurricula } from "../staff";

export const loadCurriculum = cache(async (curriculumId: string) => {
  const viewer = await requireViewerWho(mayReadCurricula);
  const curriculum = id.safeParse(curriculumId).success ? await curriculumPage(viewer, curriculumId) : null;
  return curriculum ? { viewer, curriculum } : notFound();
});
