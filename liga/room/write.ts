import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Viewer } from "../viewer";
import type { ComeIn, Item, WriteDebrief, WriteNote } from "./input";
import { inRoom, keep } from "./sync";

/** The same as a phone would send later, by a plain form. */
const write = (viewer: Viewer, delegation: string, item: Item) =>
  asViewer(viewer, async (tx) => {
    await inRoom(tx, delegation);
    await keep(tx, viewer, delegation, [item]);
  });

export const writeNote = (viewer: Viewer, { delegation, id, note, ...rest }: z.output<typeof WriteNote>) =>
  write(viewer, delegation, { kind: "note", id, note: note ?? id, at: new Date(), ...rest });

export const comeIn = (viewer: Viewer, { delegation, ...rest }: z.output<typeof ComeIn>) =>
  write(viewer, delegation, { kind: "check_in", at: new Date(), ...rest });

export const writeDebrief = (
  viewer: Viewer,
  { delegation, promiseId, who, country, promise, by, ...rest }: z.output<typeof WriteDebrief>,
) =>
  write(viewer, delegation, {
    kind: "debrief",
    at: new Date(),
    ...rest,
    promises: who && promise ? [{ id: promiseId, who, country, promise, by }] : [],
  });
