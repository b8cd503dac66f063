"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/action-state";
import { typedValues } from "@/lib/form-data";

type Props = {
  action: FormAction;
  /** Where it is kept on this device: whose it is, and of which session. Only ids and marks, no names. */
  keep: string;
  label: string;
  words: { kept: string; keptBefore: string; keptTitle: string };
  children: ReactNode;
};

type Kept = [name: string, value: string][];
const entriesOf = (form: FormData): Kept =>
  [...form].flatMap(([name, value]) =>
    name.startsWith("$ACTION") || typeof value !== "string" ? [] : [[name, value]],
  );
const read = (keep: string): Kept => {
  try {
    return JSON.parse(localStorage.getItem(keep) ?? "[]");
  } catch {
    return [];
  }
};
/** A private window may refuse to keep anything; then the form is as it would be without. */
const write = (keep: string, kept: Kept) => {
  try {
    if (kept.length > 0) localStorage.setItem(keep, JSON.stringify(kept));
    else localStorage.removeItem(keep);
  } catch {}
};

/**
 * The register's form. What is marked while the network is away stays on the device and is sent by the
 * same action when it is back, with the versions the page had then: nothing is written twice, and what
 * somebody else marked meanwhile is shown. Without script it is a form like any other.
 */
export function KeptForm({ action, keep, label, words, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [send, setSend] = useState<FormAction>(() => action);
  const [before, setBefore] = useState(false);
  const ready = send !== action;

  // The server's own action stands in the page for whoever has no script; with script this one goes before it.
  useEffect(() => {
    setSend(() => async (state: Parameters<FormAction>[0], form: FormData) => {
      write(keep, entriesOf(form));
      try {
        if (!navigator.onLine) throw new TypeError("offline");
        const answer = await action(state, form);
        // The server has it, or has said what to mend: from here on the page carries it.
        write(keep, []);
        setBefore(false);
        return answer;
      } catch (failed) {
        // A fetch that did not get through; everything else is not ours to hide.
        if (!(failed instanceof TypeError)) throw failed;
        const values = typedValues(form);
        return { status: "error" as const, code: "offline", message: words.kept, fields: {}, values };
      }
    });
  }, [action, keep, words.kept]);

  useEffect(() => {
    const form = box.current?.querySelector("form");
    if (!form || !ready) return;
    const again = () => {
      const kept = read(keep);
      if (kept.length === 0 || !navigator.onLine) return;
      putBack(form, kept);
      form.requestSubmit(kept.some(([name]) => name === "rest") ? form.querySelector("[name=rest]") : null);
    };
    const changed = () => {
      if (!navigator.onLine) write(keep, entriesOf(new FormData(form)));
    };
    if (read(keep).length > 0) {
      // The page she marked on is gone: its marks and versions go into this one.
      setBefore(true);
      again();
    }
    window.addEventListener("online", again);
    form.addEventListener("change", changed);
    return () => {
      window.removeEventListener("online", again);
      form.removeEventListener("change", changed);
    };
  }, [keep, ready]);

  return (
    <div ref={box}>
      {before && (
        <div role="status">
          <Notice tone="attention" title={words.keptTitle}>
            {words.keptBefore}
          </Notice>
        </div>
      )}
      <ActionForm action={send} aria-label={label}>
        {children}
      </ActionForm>
    </div>
  );
}

function putBack(form: HTMLFormElement, kept: Kept) {
  for (const [name, value] of kept)
    for (const input of form.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`)) {
      if (input.type === "radio") input.checked = input.value === value;
      else if (name.startsWith("was.") || name.startsWith("versions.")) input.value = value;
    }
}
