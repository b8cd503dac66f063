import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { id } from "@/liga/input";
import { sessionPage } from "@/liga/training/read-sessions";

/** The session of the address and who is looking, once per request; what is not in her sight is not there. */
export const loadSession = cache(async (sessionId: string) => {
  const viewer = await requireViewer();
  const session = id.safeParse(sessionId).success ? await sessionPage(viewer, sessionId) : null;
  return session ? { viewer, session } : notFound();
});
