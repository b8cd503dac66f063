"use client";

import { useEffect } from "react";
import { wipeRoom } from "@/app/(desk)/delegations/[delegationId]/room/store";

/** On every page: what a room left on this phone goes as soon as somebody else, or nobody, is signed in. */
export function RoomGuard({ viewer }: { viewer: string | null }) {
  useEffect(() => {
    const last = localStorage.getItem("liga-room");
    if (last && last !== viewer) void wipeRoom();
  }, [viewer]);
  return null;
}
