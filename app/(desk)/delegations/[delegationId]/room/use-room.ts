"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { changesOf } from "@/liga/room/rules";
import { drop, markSeen, put, seenAgenda, type Waiting, waitingOf, wipeRoom } from "./store";
import type { RoomView } from "./view";

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

/** What a page kept on the phone would show; the hour at which it was read is not part of it. */
const shown = ({ readAt, readText, ...view }: RoomView) => JSON.stringify(view);
const keepAgainAfter = 10 * 60_000;

/** The room on this phone: what the server last said, what waits, and whether there is a network. */
export function useRoom(initial: RoomView) {
  const [view, setView] = useState(initial);
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [refused, setRefused] = useState<string[]>([]);
  const [offline, setOffline] = useState(false);
  const [seen, setSeen] = useState(initial.entries);
  const [gone, setGone] = useState(false);
  /** Whether this browser can keep anything; where it cannot, the forms are sent as they are. */
  const [able, setAble] = useState(false);
  const talk = useRef({ busy: false, again: false });
  const kept = useRef({ shown: "", at: 0 });
  const { viewer, delegation } = initial;

  const talkOnce = useCallback(async () => {
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
    const told = (await answer.json()) as { kept: string[]; refused: string[]; view: RoomView };
    await drop(told.kept);
    setWaiting(await waitingOf(viewer, delegation));
    setRefused(told.refused);
    setView(told.view);
    setOffline(false);
    // The page is fetched whole to be kept, so only when it has something new to show.
    const [now, before] = [{ shown: shown(told.view), at: Date.now() }, kept.current];
    if ("serviceWorker" in navigator && (now.shown !== before.shown || now.at - before.at > keepAgainAfter)) {
      kept.current = now;
      void keepPage(viewer);
    }
  }, [viewer, delegation]);

  const exchange = useCallback(async () => {
    const state = talk.current;
    state.again = true;
    if (state.busy) return;
    state.busy = true;
    try {
      while (state.again) {
        state.again = false;
        await talkOnce();
      }
    } catch {
      setOffline(true);
    } finally {
      state.busy = false;
    }
  }, [talkOnce]);

  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    let left = false;
    const begin = async () => {
      // On a shared phone the last one's room goes before hers begins.
      const last = localStorage.getItem("liga-room");
      if (last && last !== viewer) await wipeRoom();
      if (left) return;
      localStorage.setItem("liga-room", viewer);
      const before = await seenAgenda(viewer, delegation).catch(() => undefined);
      if (before === undefined) return;
      setAble(true);
      if (before) setSeen(before);
      else await markSeen(viewer, delegation, initial.entries);
      if ("serviceWorker" in navigator)
        await navigator.serviceWorker
          .register("/room-sw.js", { scope: `/delegations/${delegation}/room` })
          .catch(() => {});
      await exchange();
      if (!left) timer = setInterval(() => document.hidden || exchange(), 60_000);
    };
    void begin();
    addEventListener("online", exchange);
    const lost = () => setOffline(true);
    addEventListener("offline", lost);
    return () => {
      left = true;
      clearInterval(timer);
      removeEventListener("online", exchange);
      removeEventListener("offline", lost);
    };
  }, [viewer, delegation, exchange, initial.entries]);

  const write = async (item: Record<string, unknown>) => {
    const whole = { id: crypto.randomUUID(), at: new Date().toISOString(), ...item } as unknown as Waiting;
    await put(viewer, delegation, whole);
    setWaiting(await waitingOf(viewer, delegation));
    void exchange();
  };
  const remove = async (ids: string[]) => {
    await drop(ids);
    setWaiting(await waitingOf(viewer, delegation));
  };
  const understood = async () => {
    await markSeen(viewer, delegation, view.entries);
    setSeen(view.entries);
  };
  const changes = changesOf(seen, view.entries);
  return { view, waiting, refused, offline, able, changes, gone, write, remove, understood };
}
export type OnPhone = ReturnType<typeof useRoom>;
