"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { put, sent, type Waiting, waitingOf, wipeRoom } from "./store";
import type { RoomEntry, RoomView } from "./view";

export type Change = { kind: "added" | "moved" | "removed"; entry: RoomEntry };

export function changesOf(before: RoomEntry[], after: RoomEntry[]): Change[] {
  const was = new Map(before.map((entry) => [entry.id, entry]));
  const changes: Change[] = [];
  for (const entry of after) {
    const old = was.get(entry.id);
    was.delete(entry.id);
    if (!old) changes.push({ kind: "added", entry });
    else if (JSON.stringify(old) !== JSON.stringify(entry)) changes.push({ kind: "moved", entry });
  }
  return [...changes, ...[...was.values()].map((entry) => ({ kind: "removed" as const, entry }))];
}

/** Asks the worker to keep this page as it is now, for her. */
async function keepPage(viewer: string) {
  const worker = (await navigator.serviceWorker.ready).active;
  const parts = [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>("script[src], link[href]")]
    .map((part) => new URL("src" in part ? part.src : part.href, location.href))
    .concat(performance.getEntriesByType("resource").map(({ name }) => new URL(name)))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/_next/static/"))
    .map(({ pathname }) => pathname);
  worker?.postMessage({ kind: "keep", viewer, parts: [...new Set([...parts, "/room-icon.svg"])] });
}

/** The room on this phone: what the server last said, what waits, and whether there is a network. */
export function useRoom(initial: RoomView) {
  const [view, setView] = useState(initial);
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [offline, setOffline] = useState(false);
  const [changes, setChanges] = useState<Change[]>([]);
  const [gone, setGone] = useState(false);
  const busy = useRef(false);
  const known = useRef(initial);
  const { viewer, delegation } = initial;

  const exchange = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      const items = await waitingOf(viewer, delegation);
      setWaiting(items);
      const answer = await fetch(`/delegations/${delegation}/room/sync`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ as: viewer, items }),
      });
      if (answer.status === 401 || answer.status === 404) {
        await wipeRoom();
        setGone(true);
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const { kept, view: now } = (await answer.json()) as { kept: string[]; view: RoomView };
      await sent(kept);
      setWaiting(await waitingOf(viewer, delegation));
      const found = changesOf(known.current.entries, now.entries);
      if (found.length > 0) setChanges(found);
      known.current = now;
      setView(now);
      setOffline(false);
      if ("serviceWorker" in navigator) await keepPage(viewer);
    } catch {
      setOffline(true);
    } finally {
      busy.current = false;
    }
  }, [viewer, delegation]);

  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const begin = async () => {
      // On a shared phone the last one's room goes before hers begins.
      const last = localStorage.getItem("liga-room");
      if (last && last !== viewer) await wipeRoom();
      localStorage.setItem("liga-room", viewer);
      if ("serviceWorker" in navigator)
        await navigator.serviceWorker
          .register("/room-sw.js", { scope: `/delegations/${delegation}/room` })
          .catch(() => {});
      await exchange();
      timer = setInterval(exchange, 60_000);
    };
    void begin();
    addEventListener("online", exchange);
    const lost = () => setOffline(true);
    addEventListener("offline", lost);
    return () => {
      clearInterval(timer);
      removeEventListener("online", exchange);
      removeEventListener("offline", lost);
    };
  }, [viewer, delegation, exchange]);

  const write = async (item: Waiting) => {
    await put(viewer, delegation, item);
    setWaiting(await waitingOf(viewer, delegation));
    await exchange();
  };
  return { view, waiting, offline, changes, gone, write };
}
