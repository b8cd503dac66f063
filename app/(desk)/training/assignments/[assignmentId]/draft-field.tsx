"use client";

import { use, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldFrame } from "@/components/ui/field-frame";
import { asText, FormContext, useFormField } from "@/components/ui/form-context";

const said = ["saving", "saved", "offline", "notSent", "signedOut", "restored", "elsewhere"] as const;
type Said = (typeof said)[number];
type Props = {
  /** Takes the draft by POST. */
  source: string;
  /** The name of the copy that is kept on this phone while there is no signal. */
  place: string;
  text: string;
  version: number;
  label: string;
  hint: string;
  words: Record<Said | "other" | "keep" | "take", string>;
};

/** Her words, saved while she writes; without script a plain field of the form around it. */
export function DraftField(props: Props) {
  const field = useFormField("text", { hint: props.hint });
  return <Draft {...props} key={field.key} field={field} />;
}

type Copy = { text: string; version: number };
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
    // A browser without storage still has the field and the network.
  }
};

function Draft({
  source,
  place,
  text,
  version,
  label,
  hint,
  words,
  field,
}: Props & { field: ReturnType<typeof useFormField> }) {
  const { state } = use(FormContext);
  const box = useRef<HTMLTextAreaElement>(null);
  const base = useRef(version);
  const [shown, setShown] = useState(version);
  const [status, setStatus] = useState<Said | null>(null);
  const [other, setOther] = useState<Copy | null>(null);
  const again = useRef<(after: number) => void>(() => {});

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let busy = false;
    let over = false;
    const words = () => box.current?.value ?? "";
    const later = (after: number) => {
      clearTimeout(timer);
      if (!over) timer = setTimeout(save, after);
    };
    again.current = later;
    async function save() {
      if (busy) return later(500);
      busy = true;
      const sent = words();
      setStatus((before) => (before === "restored" ? before : "saving"));
      const answer = await fetch(source, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ text: sent, version: base.current }),
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
      setShown(there.version);
      if (words() !== sent) return later(800);
      keepAt(place, null);
      setStatus("saved");
    }
    const online = () => copyAt(place) && later(0);
    const hidden = () => document.visibilityState === "hidden" && copyAt(place) && later(0);
    const submitting = (event: Event) => {
      clearTimeout(timer);
      if (navigator.onLine) return;
      // The browser's own page of no connection would take her words from sight.
      event.preventDefault();
      keepAt(place, { text: words(), version: base.current });
      setStatus("notSent");
    };
    const form = box.current?.form;
    window.addEventListener("online", online);
    document.addEventListener("visibilitychange", hidden);
    form?.addEventListener("submit", submitting);
    return () => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", hidden);
      form?.removeEventListener("submit", submitting);
    };
  }, [source, place]);

  // What was kept on this phone comes back into the field; other words saved meanwhile stand beside it.
  useEffect(() => {
    const copy = copyAt(place);
    if (!copy || !box.current) return;
    if (state.status === "ok" || copy.text === box.current.value) return keepAt(place, null);
    const there = { text: box.current.value, version };
    box.current.value = copy.text;
    if (copy.version === version) {
      setStatus("restored");
      again.current(0);
    } else {
      setOther(there);
      setStatus("elsewhere");
    }
  }, [place, version, state.status]);

  const write = () => {
    keepAt(place, { text: box.current?.value ?? "", version: base.current });
    if (!other) again.current(1200);
  };
  const choose = (taken: boolean) => {
    if (!other || !box.current) return;
    if (taken) box.current.value = other.text;
    base.current = other.version;
    setShown(other.version);
    setOther(null);
    again.current(0);
  };

  return (
    <>
      <input type="hidden" name="version" value={shown} />
      <FieldFrame id={field.id} label={label} hint={hint} error={field.error}>
        <textarea
          ref={box}
          {...field.aria}
          id={field.id}
          name="text"
          rows={10}
          className="input"
          dir="auto"
          defaultValue={asText(field.typed, text)}
          onInput={write}
        />
      </FieldFrame>
      <p role="status" className="text-muted" data-draft={status ?? "none"}>
        {status && words[status]}
      </p>
      {other && (
        <div className="notice" data-tone="attention">
          <div>
            <p className="field-label">{words.other}</p>
            <p className="whitespace-pre-line" dir="auto">
              {other.text}
            </p>
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
    </>
  );
}
