"use client";

import { CheckboxField } from "@/components/ui/choice-field";
import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { tell } from "./actions";
import { PhoneForm, type RoomWords, SessionField, type Typed } from "./phone-form";
import type { OnPhone } from "./use-room";

export type Option = { value: string; label: string };
type Props = {
  room: OnPhone;
  words: RoomWords;
  countries: Option[];
  ids: { debrief: string; promise: string };
};

function told(typed: Typed) {
  const [title, heard, who, promise] = [typed("title"), typed("heard"), typed("who"), typed("promise")];
  if (!title || !heard || Boolean(who) !== Boolean(promise)) return null;
  return {
    kind: "debrief",
    session: typed("session") || undefined,
    title,
    heard,
    gained: typed("gained"),
    risks: typed("risks"),
    coordinatorsOnly: typed("coordinatorsOnly") === "on",
    promises: promise
      ? [{ id: crypto.randomUUID(), who, promise, country: typed("country"), by: typed("by") }]
      : [],
  };
}

/** Three minutes after a meeting. */
export function DebriefPart({ room, words, countries, ids }: Props) {
  return (
    <Section title={words.debrief ?? ""} lead={words.debriefLead} id="debrief">
      <PhoneForm
        room={room}
        words={words}
        action={tell}
        hidden={{ id: ids.debrief, promiseId: ids.promise }}
        make={told}
      >
        <SessionField room={room} words={words} />
        <TextField name="title" label={words.meeting ?? ""} maxLength={200} required />
        <TextArea name="heard" label={words.heard ?? ""} rows={3} maxLength={5000} required />
        <TextArea name="gained" label={words.gained ?? ""} note={words.optional} rows={2} maxLength={5000} />
        <TextArea name="risks" label={words.risks ?? ""} note={words.optional} rows={2} maxLength={5000} />
        <CheckboxField name="coordinatorsOnly" label={words.coordinatorsOnly ?? ""} />
        <TextField name="who" label={words.who ?? ""} note={words.optional} maxLength={200} />
        <SelectField
          name="country"
          label={words.country ?? ""}
          note={words.optional}
          placeholder={words.noCountry}
          options={countries}
        />
        <TextArea
          name="promise"
          label={words.promise ?? ""}
          note={words.optional}
          rows={2}
          maxLength={2000}
        />
        <DateField name="by" label={words.by ?? ""} note={words.optional} />
        <SubmitButton>{words.tell}</SubmitButton>
      </PhoneForm>
    </Section>
  );
}
