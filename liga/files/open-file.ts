import { asViewer } from "@/db/client";
import type { Viewer } from "../viewer";
import { findFile } from "./queries";
import { type Part, storage } from "./storage";

/** `bytes=0-99`, `bytes=100-`, `bytes=-100` of a file; null when the whole is asked for, or nothing sensible. */
export function partOf(range: string | null, bytes: number): Part | null {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (first === "" && last === "") return null;
  const from = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === "" || last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from <= to && from < bytes ? { from, to } : null;
}

/** A file and its bytes, when the database lets this viewer have it; null for everybody else. */
export async function openFile(viewer: Viewer, fileId: string, range: string | null = null) {
  const file = await asViewer(viewer, (tx) => findFile(tx, viewer, fileId));
  if (!file) return null;
  const part = partOf(range, file.bytes);
  const body = await storage().get(file.key, part ?? undefined);
  return body && { ...file, part, body };
}
