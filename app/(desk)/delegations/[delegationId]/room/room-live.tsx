"use client";

import { type ReactNode, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { here } from "./actions";
import { DebriefPart, type Option } from "./debrief-part";
import { NotesPart } from "./notes-part";
import { fill, PhoneForm, type RoomWords, SessionField } from "./phone-form";
import { StatePart } from "./state-part";
import { wipeRoom } from "./store";
import { useRoom } from "./use-room";
import type { RoomEntry, RoomView } from "./view";

type Props = {
  initial: RoomView;
  words: RoomWords;
  countries: Option[];
  /** Ids for the forms without script: a form sent twice is one row. */
  ids: { note: string; here: string; debrief: string; promise: string };
  /** What is only read, after the agenda and at the end. */
  brief: ReactNode;
  children: ReactNode;
};

/** Agenda, notes, "I am here" and the debrief: plain on the server, and without network on a phone that was here. */
export function RoomLive({ initial, words, countries, ids, brief, children }: Props) {
  const room = useRoom(initial);
  const { view, gone } = room;
  useEffect(() => {
    if (gone) location.replace("/");
  }, [gone]);
  if (gone) return <Notice tone="stopped">{words.gone}</Notice>;
  const forget = () => wipeRoom().then(() => location.replace(`/delegations/${view.delegation}`));

  return (
    <>
      <StatePart room={room} words={words} />
      <Section title={words.agenda ?? ""} id="agenda">
        {view.entries.length === 0 ? (
          <p className="text-muted">{words.noAgenda}</p>
        ) : (
          <Days entries={view.entries} words={words} />
        )}
      </Section>
      {brief}
      <Section title={words.here ?? ""} id="here">
        {view.checkIn && <p>{fill(words.lastHere, view.checkIn)}</p>}
        <PhoneForm
          room={room}
          words={words}
          action={here}
          hidden={{ id: ids.here }}
          make={(typed) => ({
            kind: "check_in",
            session: typed("session") || undefined,
            place: typed("place"),
          })}
        >
          <SessionField room={room} words={words} />
          <TextField name="place" label={words.place ?? ""} note={words.optional} maxLength={200} />
          <SubmitButton>{words.iAmHere}</SubmitButton>
        </PhoneForm>
      </Section>
      <NotesPart room={room} words={words} id={ids.note} />
      <DebriefPart room={room} words={words} countries={countries} ids={ids} />
      {children}
      <Section title={words.phone ?? ""} lead={words.phoneLead} id="phone">
        <div className="actions needs-script no-print">
          <Button variant="danger" onClick={() => void forget()}>
            {words.wipe}
          </Button>
        </div>
      </Section>
    </>
  );
}

function Days({ entries, words }: { entries: RoomEntry[]; words: RoomWords }) {
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
            {entry.was && <Status kind="attention">{fill(words.movedFrom, { was: entry.was })}</Status>}
            {entry.off && <Status kind="stopped">{words.off}</Status>}
            {entry.there && <span className="text-muted">{entry.there}</span>}
          </li>
        ))}
      </ul>
    </div>
  ));
}
