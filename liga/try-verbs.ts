import { coded, LigaError } from "./errors";
import type { Viewer } from "./viewer";

/** Somebody who has joined, as a verb is told of her. */
export const as = (id: string, grants: Viewer["grants"] = [], more: Partial<Viewer> = {}): Viewer => ({
  id,
  name: "Noor",
  email: null,
  locale: "en",
  timeZone: "UTC",
  joined: true,
  grants,
  enrolled: false,
  mentored: false,
  delegate: false,
  ...more,
});

/** "done", or what she is told instead: the code, then each field at fault with its own. */
export const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (thrown) => {
      const error = coded(thrown);
      if (error instanceof LigaError) return [error.code, ...Object.entries(error.fields).flat()].join(" ");
      throw thrown;
    },
  );
