"use client";

import type { NoteVersion } from "@/liga/room/rules";
import type { RoomEntry } from "./view";

/** What waits on this phone to be sent, under the name of who wrote it. */
export type Waiting = { id: string; kind: "note" | "check_in" | "debrief"; at: string } & Record<
  string,
  unknown
>;
const name = "liga-room";
type Shelf = "waiting" | "seen";

const open = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(name, 2);
    asked.onupgradeneeded = () => {
      for (const shelf of ["waiting", "seen"] satisfies Shelf[])
        if (!asked.result.objectStoreNames.contains(shelf))
          asked.result.createObjectStore(shelf, { keyPath: "id" });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

async function within<T>(
  shelf: Shelf,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T> | null,
) {
  const db = await open();
  try {
    return await new Promise<T | undefined>((resolve, reject) => {
      const tx = db.transaction(shelf, mode);
      const asked = work(tx.objectStore(shelf));
      // Safe only when the whole transaction is.
      tx.oncomplete = () => resolve(asked?.result);
      tx.onabort = tx.onerror = () => reject(tx.error);
    });
  } finally {
    db.close();
  }
}

type Kept = { id: string; viewer: string; delegation: string; item: Waiting };

export async function waitingOf(viewer: string, delegation: string): Promise<Waiting[]> {
  const all = ((await within("waiting", "readonly", (store) => store.getAll())) ?? []) as Kept[];
  return all
    .filter((kept) => kept.viewer === viewer && kept.delegation === delegation)
    .map(({ item }) => item)
    .sort((a, b) => a.at.localeCompare(b.at));
}
export const put = (viewer: string, delegation: string, item: Waiting) =>
  within("waiting", "readwrite", (store) =>
    store.put({ id: item.id, viewer, delegation, item } satisfies Kept),
  );
export const drop = (ids: string[]) =>
  within("waiting", "readwrite", (store) => {
    for (const id of ids) store.delete(id);
    return null;
  });

/** The agenda as she last said that she had seen it. */
export const seenAgenda = async (viewer: string, delegation: string): Promise<RoomEntry[] | null> =>
  (await within("seen", "readonly", (store) => store.get(`${viewer} ${delegation}`)))?.entries ?? null;
export const markSeen = (viewer: string, delegation: string, entries: RoomEntry[]) =>
  within("seen", "readwrite", (store) => store.put({ id: `${viewer} ${delegation}`, entries }));

/** The notes that still wait, as versions beside those of the server. */
export const asVersions = (waiting: Waiting[]) =>
  waiting.filter(({ kind }) => kind === "note") as unknown as NoteVersion[];

let wiping: Promise<void> | undefined;

/** Everything the room left on this phone: pages, what waits, the worker. Whoever asks meanwhile waits for the same. */
export function wipeRoom() {
  wiping ??= wipe().finally(() => {
    wiping = undefined;
  });
  return wiping;
}

async function wipe() {
  if ("caches" in window)
    for (const key of await caches.keys()) if (key.startsWith("liga-room ")) await caches.delete(key);
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? [])
    if (/\/delegations\/[^/]+\/room$/.test(new URL(worker.scope).pathname)) await worker.unregister();
  await new Promise<void>((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
  });
  localStorage.removeItem("liga-room");
}
