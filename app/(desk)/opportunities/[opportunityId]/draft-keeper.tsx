"use client";

import { use, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormContext } from "@/components/ui/form-context";

const said = ["saving", "saved", "offline", "notSent", "signedOut", "restored", "elsewhere"] as const;
type Said = (typeof said)[number];
type Copy = { fields: Record<string, string>; version: number };
type Props = {
  /** Takes the fields by POST. */
  source: string;
  /** The name of the copy that is kept on this phone while there is no signal. */
  place: string;
  /** Of the draft the page was made from; 0 for none. */
  version: number;
  words: Record<Said | "other" | "keep" | "take", string>;
};

const copyAt = (place: string): Copy | null => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
};
const keepAt = (place: string, copy: Copy | null) => {
  try {
    if (copy) localStorage.setItem(place, JSON.stringify(copy));
    else localStorage.removeItem(place);
  } catch {
    // A browser without storage still has the fields and the network.
  }
};
type Field = HTMLTextAreaElement | HTMLSelectElement;
const fieldsOf = (form: HTMLFormElement | null | undefined) => [
  ...(form?.querySelectorAll<Field>("textarea[name], select[name]") ?? []),
];
const typedIn = (form: HTMLFormElement | null | undefined) =>
  Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value]));
const putInto = (form: HTMLFormElement | null | undefined, values: Record<string, string>) => {
  for (const field of fieldsOf(form)) field.value = values[field.name] ?? field.value;
};
const alike = (a: Record<string, string>, b: Record<string, string>) =>
  Object.keys({ ...a, ...b }).every((name) => (a[name] ?? "") === (b[name] ?? ""));

/** Keeps what she types into the form around it; without script the form works as it stands. */
export function DraftKeeper({ source, place, version, words }: Props) {
  const { state } = use(FormContext);
  const here = useRef<HTMLDivElement>(null);
  const base = useRef(version);
  const again = useRef<(after: number) => void>(() => {});
  const [status, setStatus] = useState<Said | null>(null);
  const [other, setOther] = useState<Copy | null>(null);
  const form = () => here.current?.closest("form");

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
      setStatus((before) => (before === "restored" ? before : "saving"));
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
      base.current = there.version;
      if (!alike(typedIn(around), sent)) return later(800);
      keepAt(place, null);
      setStatus("saved");
    }
    const typed = () => {
      keepAt(place, { fields: typedIn(around), version: base.current });
      later(1200);
    };
    const online = () => copyAt(place) && later(0);
    const submitting = (event: Event) => {
      clearTimeout(timer);
      if (navigator.onLine) return;
      // The browser's own page of no connection would take her words from sight.
      event.preventDefault();
      event.stopPropagation();
      keepAt(place, { fields: typedIn(around), version: base.current });
      setStatus("notSent");
    };
    around?.addEventListener("input", typed);
    around?.addEventListener("submit", submitting, true);
    window.addEventListener("online", online);
    return () => {
      over = true;
      clearTimeout(timer);
      around?.removeEventListener("input", typed);
      around?.removeEventListener("submit", submitting, true);
      window.removeEventListener("online", online);
    };
  }, [source, place]);

  // What was kept on this phone comes back into the fields; what was saved elsewhere meanwhile stands beside it.
  useEffect(() => {
    const around = here.current?.closest("form");
    const copy = copyAt(place);
    if (!copy || !around) return;
    const shown = typedIn(around);
    if (state.status === "ok" || alike(copy.fields, shown)) return keepAt(place, null);
    putInto(around, copy.fields);
    if (copy.version === version) {
      setStatus("restored");
      again.current(0);
    } else {
      setOther({ fields: shown, version });
      setStatus("elsewhere");
    }
  }, [place, version, state.status]);

  const choose = (taken: boolean) => {
    if (!other) return;
    if (taken) putInto(form(), other.fields);
    base.current = other.version;
    setOther(null);
    again.current(0);
  };
  return (
    <div ref={here}>
      <p role="status" className="text-muted" data-draft={status ?? "none"}>
        {status && words[status]}
      </p>
      {other && (
        <div className="notice" data-tone="attention">
          <div>
            <p className="field-label">{words.other}</p>
            {Object.entries(other.fields).map(([name, text]) => (
              <p key={name} className="whitespace-pre-line" dir="auto">
                {name === "language" ? "" : text}
              </p>
            ))}
            <div className="actions">
              <Button variant="secondary" onClick={() => choose(false)}>
                {words.keep}
              </Button>
              <Button variant="secondary" onClick={() => choose(true)}>
                {words.take}
              </Button>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
