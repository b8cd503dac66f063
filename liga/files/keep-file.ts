import { cleanName, fits, type KindName, kindOf } from "@/lib/file-kinds";
import { badField } from "../errors";
import type { Incoming } from "./input";
import { newKey, storage } from "./storage";

/** The kind of what came in, by its content; refused when it is none of ours or says it is another. */
export function recognise({ name, bytes }: Incoming): KindName {
  const kind = kindOf(bytes);
  if (!kind) throw badField("file", "file_kind_unknown");
  if (!fits(name, kind)) throw badField("file", "file_mislabelled");
  return kind;
}

/**
 * Keeps the bytes, then lets `write` note them in the database; when that is refused the bytes go again.
 * A process that dies in between leaves bytes that no row names and nobody can reach; `sweep.ts` clears them.
 */
export async function keepFile<T>(
  file: Incoming & { kind: KindName },
  write: (kept: { storageKey: string; name: string; bytes: number }) => Promise<T>,
): Promise<T> {
  const storageKey = newKey();
  await storage().put(storageKey, file.bytes);
  try {
    return await write({ storageKey, name: cleanName(file.name, file.kind), bytes: file.bytes.length });
  } catch (refused) {
    await storage().remove(storageKey);
    throw refused;
  }
}
