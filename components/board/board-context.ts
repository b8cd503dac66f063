"use client";

import { createContext, use } from "react";

/** What is on now, by key, the press under way included. */
export const BoardContext = createContext<ReadonlySet<string>>(new Set());

export const useIsOn = (key: string) => use(BoardContext).has(key);
