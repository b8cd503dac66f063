"use client";

import { type FormEvent, useEffect } from "react";
import { CheckboxField } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { notesFrom } from "@/liga/room/rules";
import { here, note, tell } from "./actions";
import { asVersions, type Waiting, wipeRoom } from "./store";
import { useRoom } from "./use-room";
import type { RoomEntry, RoomView } from "./view";

type Option = { value: string; label: string };
export type RoomWords = Record<string, string>;
type Props = {
  initial: RoomView;
  words: RoomWords;
  countries: Option[];
  /** Ids for the forms without script: a form sent twice is one row. */
  ids: { note: string; here: string; debrief: string; promise: string };
};

const fill = (text: string | undefined, values: Record<string, string | number>) =>
  (text ?? "").replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));

/** Agenda, notes, "I am here" and the debrief: plain on the server, and without network on a phone that was here. */
export function RoomLive({ initial, words, countries, ids }: Props) {
  const { view, waiting, offline, changes, gone, write } = useRoom(initial);
  useEffect(() => {
    if (gone) location.replace("/sign-in");
  }, [gone]);
  if (gone) return <Notice tone="stopped">{words.gone}</Notice>;

  const notes = notesFrom([...view.notes, ...asVersions(waiting)]);
  const sessions = view.entries.map(({ id, title, hours }) => ({ value: id, label: `${title}, ${hours}` }));
  /** With script, everything goes by the phone's own list first: so nothing is lost when the network goes. */
  const onPhone =
    (make: (form: FormData) => Record<string, unknown> | null) => (event: FormEvent<HTMLElement>) => {
      const form = event.target as HTMLFormElement;
      const item = make(new FormData(form));
      if (!item) return;
      event.preventDefault();
      void write({
        id: crypto.randomUUID(),
        at: new Date().toISOString(),
        ...item,
      } as unknown as Waiting).then(() => form.reset());
    };
  const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();
  const session = (form: FormData) => text(form, "session") || undefined;
  const sessionField = (
    <SelectField
      name="session"
      label={words.session}
      note={words.optional}
      placeholder={words.noSession}
      options={sessions}
    />
  );
  const hidden = (values: Record<string, string>) =>
    Object.entries({ delegation: view.delegation, ...values }).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ));

  return (
    <>
      <div role="status" className="grid gap-3">
        {offline && <Notice tone="attention">{fill(words.stale, { when: view.readText })}</Notice>}
        {waiting.length > 0 && <Notice>{fill(words.waiting, { count: waiting.length })}</Notice>}
        {changes.length > 0 && (
          <Notice tone="attention" title={words.changes}>
            <ul>
              {changes.map(({ kind, entry }) => (
                <li key={entry.id}>{fill(words[kind], { ...entry, there: "" })}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>

      <Section title={words.agenda ?? ""} id="agenda">
        {view.entries.length === 0 ? (
          <p className="text-muted">{words.noAgenda}</p>
        ) : (
          <Days entries={view.entries} />
        )}
      </Section>

      <Section title={words.here ?? ""} id="here">
        {view.checkIn && <p>{fill(words.lastHere, view.checkIn)}</p>}
        <div
          onSubmitCapture={onPhone((form) => ({
            kind: "check_in",
            session: session(form),
            place: text(form, "place"),
          }))}
        >
          <ActionForm action={here}>
            {hidden({ id: ids.here })}
            {sessionField}
            <TextField name="place" label={words.place ?? ""} note={words.optional} maxLength={200} />
            <SubmitButton>{words.iAmHere}</SubmitButton>
          </ActionForm>
        </div>
      </Section>

      <Section title={words.notes ?? ""} lead={words.notesLead} id="notes">
        <ul className="grid gap-4">
          {notes.map(({ note: id, now }) => (
            <li key={id} className="grid gap-2 border-line border-t pt-3">
              {now.length > 1 && <Notice tone="attention">{words.twoVersions}</Notice>}
              {now.map((version) => (
                <p key={version.id} className="whitespace-pre-wrap">
                  {version.text || words.takenAway}
                </p>
              ))}
              <Disclosure summary={words.edit ?? ""}>
                <div
                  onSubmitCapture={onPhone((form) => ({
                    kind: "note",
                    note: id,
                    follows: now.map((version) => version.id),
                    text: text(form, "text"),
                  }))}
                >
                  <ActionForm action={note}>
                    {hidden({
                      note: id,
                      follows: now.map((version) => version.id).join(" "),
                      id: nextId(ids.note, id),
                    })}
                    <TextArea
                      name="text"
                      label={words.note ?? ""}
                      hint={words.emptyTakesAway}
                      rows={5}
                      defaultValue={now.map((version) => version.text).join("\n\n")}
                    />
                    <SubmitButton variant="secondary">{words.save}</SubmitButton>
                  </ActionForm>
                </div>
              </Disclosure>
            </li>
          ))}
        </ul>
        <div
          onSubmitCapture={onPhone((form) => {
            const id = crypto.randomUUID();
            return text(form, "text")
              ? { kind: "note", id, note: id, follows: [], session: session(form), text: text(form, "text") }
              : null;
          })}
        >
          <ActionForm action={note}>
            {hidden({ id: ids.note })}
            {sessionField}
            <TextArea name="text" label={words.newNote ?? ""} rows={4} maxLength={10000} />
            <SubmitButton>{words.save}</SubmitButton>
          </ActionForm>
        </div>
      </Section>

      <Section title={words.debrief ?? ""} lead={words.debriefLead} id="debrief">
        <div
          onSubmitCapture={onPhone((form) => {
            const [who, promise] = [text(form, "who"), text(form, "promise")];
            // What is missing is said by the server, or by the phone itself when there is none.
            if (!text(form, "title") || !text(form, "heard") || Boolean(who) !== Boolean(promise))
              return null;
            return {
              kind: "debrief",
              session: session(form),
              title: text(form, "title"),
              heard: text(form, "heard"),
              gained: text(form, "gained"),
              risks: text(form, "risks"),
              coordinatorsOnly: form.get("coordinatorsOnly") === "on",
              promises: promise
                ? [
                    {
                      id: crypto.randomUUID(),
                      who,
                      promise,
                      country: text(form, "country"),
                      by: text(form, "by"),
                    },
                  ]
                : [],
            };
          })}
        >
          <ActionForm action={tell}>
            {hidden({ id: ids.debrief, promiseId: ids.promise })}
            {sessionField}
            <TextField name="title" label={words.meeting ?? ""} maxLength={200} required />
            <TextArea name="heard" label={words.heard ?? ""} rows={3} required />
            <TextArea name="gained" label={words.gained ?? ""} note={words.optional} rows={2} />
            <TextArea name="risks" label={words.risks ?? ""} note={words.optional} rows={2} />
            <CheckboxField name="coordinatorsOnly" label={words.coordinatorsOnly ?? ""} />
            <TextField name="who" label={words.who ?? ""} note={words.optional} maxLength={200} />
            <SelectField
              name="country"
              label={words.country ?? ""}
              note={words.optional}
              placeholder={words.noCountry}
              options={countries}
            />
            <TextArea name="promise" label={words.promise ?? ""} note={words.optional} rows={2} />
            <DateField name="by" label={words.by ?? ""} note={words.optional} />
            <SubmitButton>{words.tell}</SubmitButton>
          </ActionForm>
        </div>
      </Section>

      <Section title={words.phone ?? ""} lead={words.phoneLead} id="phone">
        <div className="actions needs-script no-print">
          <button
            type="button"
            className="button"
            data-variant="danger"
            onClick={() => void wipeRoom().then(() => location.replace(`/delegations/${view.delegation}`))}
          >
            {words.wipe}
          </button>
        </div>
      </Section>
    </>
  );
}

/** An id for the next version of a note: the same each time this page is sent again. */
const nextId = (of: string, noteId: string) => `${of.slice(0, 24)}${noteId.slice(24)}`;

function Days({ entries }: { entries: RoomEntry[] }) {
  const days = new Map<string, RoomEntry[]>();
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry]);
  return [...days].map(([day, list]) => (
    <div key={day}>
      <h3 className="font-semibold text-lead">{day}</h3>
      <ul>
        {list.map((entry) => (
          <li key={entry.id} className="grid gap-0.5 border-line border-t py-3">
            <span>{entry.hours}</span>
            <strong className="font-semibold">{entry.title}</strong>
            <span className="text-muted">{entry.place}</span>
            {entry.there && <span className="text-muted">{entry.there}</span>}
          </li>
        ))}
      </ul>
    </div>
  ));
}
