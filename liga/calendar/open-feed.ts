import { database } from "@/db/client";
import type { Locale } from "@/db/enums";
import { delegationFeedBehind } from "./delegation-feed";
import { feedBehind } from "./feed";

/** The calendar behind a secret address, for whoever holds it; null when nothing is there. */
export const openFeed = (secret: string, now = new Date()) => feedBehind(database(), secret, now);

/** The same for a delegation's. */
export const openDelegationFeed = (secret: string, locale: Locale, now = new Date()) =>
  delegationFeedBehind(database(), secret, locale, now);
