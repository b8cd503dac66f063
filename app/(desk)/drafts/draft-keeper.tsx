"use client";

import { use, useCallback, useEffect, useRef, useState } from "react";
import { FormContext } from "@/components/ui/form-context";
import { alike, type Copy, copyAt, keepAt, putInto, typedIn } from "./copies";
import { OtherWords } from "./other-words";

type Said = "saving" | "saved" | "offline" | "notSent" | "signedOut" | "restored" | "elsewhere";
export type Props = {
  /** Takes the fields by POST, at a door of `door.ts`. */
  source: string;
  /** The name of the copy that is kept on this phone while there is no signal. */
  place: string;
  /** Of the draft the page was made from; 0 for none. */
  version: number;
  /** The hidden field that tells the form's own door which version of the draft is sent. */
  carriedAs?: string;
  words: Record<Said | "other" | "keep" | "take", string>;
};

/** Keeps what she types into the form around it; without script the form works as it stands. */
export function DraftKeeper({ source, place, version, carriedAs, words }: Props) {
  const { state, attempt } = use(FormContext);
  const here = useRef<HTMLDivElement>(null);
  const base = useRef(version);
  const answered = useRef(attempt);
  const again = useRef<(after: number) => void>(() => {});
  const [carried, setCarried] = useState(version);
  const [status, setStatus] = useState<Said | null>(null);
  const [other, setOther] = useState<Copy | null>(null);
  const follow = useCallback((next: number) => {
    base.current = next;
    setCarried(next);
  }, []);

  useEffect(() => {
    const around = here.current?.closest("form");
    let timer: ReturnType<typeof setTimeout> | undefined;
    let [busy, over] = [false, false];
    const later = (after: number) => {
      clearTimeout(timer);
      if (!over) timer = setTimeout(save, after);
    };
    again.current = later;
    async function save() {
      if (busy) return later(500);
      busy = true;
      const sent = typedIn(around);
      setStatus((before) => (before === "restored" || before === "elsewhere" ? before : "saving"));
      const answer = await fetch(source, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ fields: sent, version: base.current }),
      }).catch(() => null);
      const there: Copy | null = await answer?.json().catch(() => null);
      busy = false;
      if (over) return;
      if (!answer || answer.status >= 500) {
        setStatus("offline");
        return later(15_000);
      }
      if (answer.status === 401) return setStatus("signedOut");
      if (!there) return setStatus(null);
      if (answer.status === 409) {
        setOther(there);
        return setStatus("elsewhere");
      }
      follow(there.version);
      if (!alike(typedIn(around), sent)) return later(800);
      keepAt(place, null);
      setStatus("saved");
    }
    const keep = () => keepAt(place, { fields: typedIn(around), version: base.current });
    const typed = () => {
      keep();
      later(1200);
    };
    const online = () => copyAt(place) && later(0);
    const hidden = () => document.visibilityState === "hidden" && online();
    const submitting = (event: Event) => {
      clearTimeout(timer);
      if (navigator.onLine) return;
      // The browser's own page of no connection would take her words from sight.
      event.preventDefault();
      event.stopPropagation();
      keep();
      setStatus("notSent");
    };
    around?.addEventListener("input", typed);
    around?.addEventListener("submit", submitting, true);
    window.addEventListener("online", online);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      over = true;
      clearTimeout(timer);
      around?.removeEventListener("input", typed);
      around?.removeEventListener("submit", submitting, true);
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [source, place, follow]);

  // What was kept on this phone comes back into the fields; what was saved elsewhere meanwhile stands beside it.
  useEffect(() => {
    const around = here.current?.closest("form");
    if (state.status === "ok" && answered.current !== attempt) {
      answered.current = attempt;
      keepAt(place, null);
      follow(version);
      setOther(null);
      return setStatus(null);
    }
    const copy = copyAt(place);
    if (!copy || !around) return;
    const shown = typedIn(around);
    if (alike(copy.fields, shown)) return keepAt(place, null);
    putInto(around, copy.fields);
    follow(copy.version);
    if (copy.version === version) {
      setStatus("restored");
      again.current(0);
    } else {
      setOther({ fields: shown, version });
      setStatus("elsewhere");
    }
  }, [place, version, state.status, attempt, follow]);

  const choose = (taken: boolean) => {
    if (!other) return;
    if (taken) putInto(here.current?.closest("form"), other.fields);
    follow(other.version);
    setOther(null);
    again.current(0);
  };
  return (
    <div ref={here}>
      {carriedAs && (
        // A refused answer has told her of the newer words: sent again, hers are kept.
        <input
          type="hidden"
          name={carriedAs}
          value={state.status === "error" ? Math.max(carried, version) : carried}
        />
      )}
      <p role="status" className="text-muted" data-draft={status ?? "none"}>
        {status && words[status]}
      </p>
      {other && <OtherWords fields={other.fields} words={words} choose={choose} />}
    </div>
  );
}
