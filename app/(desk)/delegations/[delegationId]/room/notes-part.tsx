"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Note, notesFrom } from "@/liga/room/rules";
import { note as writeNote } from "./actions";
import { PhoneForm, type RoomWords, SessionField } from "./phone-form";
import { asVersions } from "./store";
import type { OnPhone } from "./use-room";

type Props = { room: OnPhone; words: RoomWords; id: string };

/** An id for the next version of a note: the same each time this page is sent again. */
const nextId = (of: string, noteId: string) => `${of.slice(0, 24)}${noteId.slice(24)}`;

/** Hers alone. Where two versions were written without knowing of each other, both are there. */
export function NotesPart({ room, words, id }: Props) {
  const notes = notesFrom([...room.view.notes, ...asVersions(room.waiting)]);
  return (
    <Section title={words.notes ?? ""} lead={words.notesLead} id="notes">
      <ul className="grid gap-4">
        {notes.map((note) => (
          <li key={note.note} className="grid gap-2 border-line border-t pt-3">
            <OneNote room={room} words={words} id={id} note={note} />
          </li>
        ))}
      </ul>
      <PhoneForm
        room={room}
        words={words}
        action={writeNote}
        hidden={{ id }}
        make={(typed) => {
          const first = crypto.randomUUID();
          const [text, session] = [typed("text"), typed("session") || undefined];
          return text ? { kind: "note", id: first, note: first, follows: [], session, text } : null;
        }}
      >
        <SessionField room={room} words={words} />
        <TextArea name="text" label={words.newNote ?? ""} rows={4} maxLength={10000} />
        <SubmitButton>{words.save}</SubmitButton>
      </PhoneForm>
    </Section>
  );
}

function OneNote({ room, words, id, note: { note, now } }: Props & { note: Note }) {
  const follows = now.map((version) => version.id);
  return (
    <>
      {now.length > 1 && <Notice tone="attention">{words.twoVersions}</Notice>}
      {now.map((version) => (
        <p key={version.id} className="whitespace-pre-wrap break-words">
          {version.text || words.takenAway}
        </p>
      ))}
      <Disclosure key={follows.join()} summary={words.edit ?? ""}>
        <PhoneForm
          room={room}
          words={words}
          action={writeNote}
          hidden={{ note, follows: follows.join(" "), id: nextId(id, note) }}
          make={(typed) => ({ kind: "note", note, follows, text: typed("text") })}
        >
          <TextArea
            name="text"
            label={words.note ?? ""}
            hint={words.emptyTakesAway}
            rows={5}
            maxLength={10000}
            defaultValue={now.map((version) => version.text).join("\n\n")}
          />
          <SubmitButton variant="secondary">{words.save}</SubmitButton>
        </PhoneForm>
      </Disclosure>
    </>
  );
}
