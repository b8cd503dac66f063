"use client";

import { type ReactNode, useState } from "react";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/action-state";
import type { OnPhone } from "./use-room";

export type RoomWords = Record<string, string>;
/** What she typed in a field; empty when nothing. */
export type Typed = (name: string) => string;

export const fill = (text: string | undefined, values: Record<string, string | number | boolean | null>) =>
  (text ?? "").replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));

type Props = {
  room: OnPhone;
  words: RoomWords;
  action: FormAction;
  hidden: Record<string, string>;
  /** What is to be kept of the form; null while something is missing. */
  make: (typed: Typed) => Record<string, unknown> | null;
  children: ReactNode;
};

/**
 * With script, what is written goes by the phone's own list, so that nothing is lost when the network goes; without
 * script, and to say which field lacks something, it is a plain form.
 */
export function PhoneForm({ room, words, action, hidden, make, children }: Props) {
  const [trouble, setTrouble] = useState<"lacking" | "notKept" | null>(null);
  return (
    <div
      onSubmitCapture={(event) => {
        if (!room.able) return;
        const form = event.target as HTMLFormElement;
        const data = new FormData(form);
        const item = make((name) => String(data.get(name) ?? "").trim());
        const offline = room.offline || !navigator.onLine;
        setTrouble(!item && offline ? "lacking" : null);
        if (!item && !offline) return;
        event.preventDefault();
        if (item)
          room.write(item).then(
            () => form.reset(),
            () => setTrouble("notKept"),
          );
      }}
    >
      {trouble && (
        <div role="alert">
          <Notice tone="stopped">{words[trouble]}</Notice>
        </div>
      )}
      <ActionForm action={action}>
        {Object.entries({ delegation: room.view.delegation, ...hidden }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </ActionForm>
    </div>
  );
}

export function SessionField({ room, words }: { room: OnPhone; words: RoomWords }) {
  return (
    <SelectField
      name="session"
      label={words.session ?? ""}
      note={words.optional}
      placeholder={words.noSession}
      options={room.view.entries.map(({ id, title, hours }) => ({ value: id, label: `${title}, ${hours}` }))}
    />
  );
}
