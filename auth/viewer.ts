import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { database } from "@/db/client";
import { findViewer, type Viewer } from "@/liga/viewer";
import { sessionCookie } from "./cookie";

/**
 * Who is asking, or null for a stranger: the session row that next-auth wrote, looked up once per
 * request (docs/decisions/0001 says why not through `auth()`).
 */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? findViewer(database(), token) : null;
});

/** The signed-in person; a stranger is sent to sign in, an invited one to her welcome. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/sign-in");
  if (!viewer.joined) redirect("/welcome");
  return viewer;
}

/** A page for some only: for everybody else it does not exist. */
export async function requireViewerWho(may: (viewer: Viewer) => boolean): Promise<Viewer> {
  const viewer = await requireViewer();
  if (!may(viewer)) notFound();
  return viewer;
}
