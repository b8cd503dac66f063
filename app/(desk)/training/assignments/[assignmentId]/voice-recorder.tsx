"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { sendUntilThere } from "../../send-file";

type Words = Record<
  | "start"
  | "stop"
  | "again"
  | "use"
  | "recording"
  | "listen"
  | "noMicrophone"
  | "name"
  | "title"
  | "sending"
  | "waiting"
  | "failed"
  | "added",
  string
>;
type Props = { action: string; words: Words };

const endings: Record<string, string> = { "audio/webm": "webm", "audio/mp4": "m4a", "audio/ogg": "ogg" };
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
/** Speech needs no more, and a minute of it is a fifth of a megabyte. */
const bitsPerSecond = 24_000;
const mostSeconds = 20 * 60;

/** Records a voice note on the phone, lets her listen, and sends it; nothing leaves the phone before that. */
export function VoiceRecorder({ action, words }: Props) {
  const router = useRouter();
  const recorder = useRef<MediaRecorder | null>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [note, setNote] = useState<{ blob: Blob; url: string; id: string } | null>(null);
  const [status, setStatus] = useState("");

  useEffect(() => {
    if (seconds === null) return;
    if (seconds >= mostSeconds) return recorder.current?.stop();
    const timer = setTimeout(() => setSeconds(seconds + 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  useEffect(
    () => () => {
      for (const track of recorder.current?.stream.getTracks() ?? []) track.stop();
    },
    [],
  );

  async function start() {
    setStatus("");
    const stream = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => null);
    if (!stream || typeof MediaRecorder === "undefined") return setStatus(words.noMicrophone);
    const pieces: Blob[] = [];
    const made = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond });
    recorder.current = made;
    made.ondataavailable = ({ data }) => pieces.push(data);
    made.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      const blob = new Blob(pieces, { type: made.mimeType.split(";")[0] ?? "" });
      setSeconds(null);
      setNote({ blob, url: URL.createObjectURL(blob), id: crypto.randomUUID() });
    };
    if (note) URL.revokeObjectURL(note.url);
    setNote(null);
    setSeconds(0);
    made.start();
  }

  async function send() {
    if (!note) return;
    const form = new FormData();
    form.set("fileId", note.id);
    form.set("file", note.blob, `${words.name}.${endings[note.blob.type] ?? "webm"}`);
    setStatus(words.sending);
    const sent = await sendUntilThere(action, form, () => setStatus(words.waiting));
    setStatus(sent.ok ? words.added : (sent.message ?? words.failed));
    if (!sent.ok) return;
    URL.revokeObjectURL(note.url);
    setNote(null);
    router.refresh();
  }

  return (
    <fieldset className="field needs-script">
      <legend className="field-label">{words.title}</legend>
      {note && (
        // biome-ignore lint/a11y/useMediaCaption: a voice note has no captions to give
        <audio controls src={note.url} aria-label={words.listen} className="w-full max-w-measure" />
      )}
      <div className="actions">
        {seconds !== null ? (
          <Button variant="primary" onClick={() => recorder.current?.stop()}>
            {words.stop}
          </Button>
        ) : (
          <Button variant="secondary" onClick={start}>
            {note ? words.again : words.start}
          </Button>
        )}
        {note && (
          <Button variant="primary" onClick={send}>
            {words.use}
          </Button>
        )}
      </div>
      <p role="status">{seconds !== null ? words.recording.replace("{time}", clock(seconds)) : status}</p>
    </fieldset>
  );
}
