import { eq } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Locale } from "@/db/enums";
import { people } from "@/db/schema";
import type { Viewer } from "../viewer";

/** Her own language, from now on in every page and mail. */
export const chooseLanguage = (viewer: Viewer, locale: Locale) =>
  asViewer(viewer, (tx) => tx.update(people).set({ locale }).where(eq(people.id, viewer.id)));
