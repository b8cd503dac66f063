import type { z } from "zod";
import { asViewer } from "@/db/client";
import { curricula } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, sayNameTaken } from "../errors";
import type { Viewer } from "../viewer";
import type { FoundCurriculum } from "./input";

export const foundCurriculum = (viewer: Viewer, input: z.output<typeof FoundCurriculum>) =>
  sayNameTaken(() =>
    asViewer(viewer, async (tx) => {
      allow(mayCoordinate(viewer));
      const [row] = await tx.insert(curricula).values(input).returning({ id: curricula.id });
      const { id } = found(row);
      await writeAudit(tx, viewer, "found_curriculum", id, input);
      return { curriculumId: id };
    }),
  );
