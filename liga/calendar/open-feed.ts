import { database } from "@/db/client";
import { feedBehind } from "./feed";

/** The calendar behind a secret address, for whoever holds it; null when nothing is there. */
export const openFeed = (secret: string, now = new Date()) => feedBehind(database(), secret, now);
