"use client";

import { use, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormContext } from "@/components/ui/form-context";
import { minutesText } from "@/lib/word-count";
import { measure, mostWords } from "@/liga/statements/rules";

type Words = Record<"count" | "allowed" | "over" | "start" | "stop" | "reset" | "said", string>;
type Props = {
  text: string;
  language: string;
  pace: number;
  limits: { limitSeconds: number | null; limitWords: number | null };
  words: Words;
};

const fill = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));

/** Counts what is in the form's text as it is typed, and times a rehearsal. Without script the count as saved stands. */
export function Rehearsal({ text, language, pace, limits, words }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<{ text: string; pace: number } | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [runs, setRuns] = useState(false);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const read = () => {
      const data = new FormData(form);
      setTyped({ text: String(data.get("text") ?? ""), pace: Number(data.get("wordsPerMinute")) || pace });
    };
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, [pace]);

  useEffect(() => {
    if (!runs) return;
    const began = Date.now() - seconds * 1000;
    const clock = setInterval(() => setSeconds(Math.floor((Date.now() - began) / 1000)), 250);
    return () => clearInterval(clock);
    // Begins where it stood when it was stopped.
  }, [runs]);

  const now = typed ?? { text, pace };
  const found = measure(now.text, language, now.pace, limits);
  const most = mostWords(limits, now.pace);
  const late = limits.limitSeconds !== null && seconds > limits.limitSeconds;
  return (
    <div ref={place} className="grid gap-2">
      <p>
        {fill(words.count, { words: found.words, time: minutesText(found.seconds) })}
        {most !== null && ` ${fill(words.allowed, { most })}`}
      </p>
      {found.tooMany > 0 && (
        <p className="text-attention font-semibold">{fill(words.over, { many: found.tooMany })}</p>
      )}
      <div className="actions needs-script no-print">
        <Button size="small" variant="secondary" onClick={() => setRuns(!runs)}>
          {runs ? words.stop : words.start}
        </Button>
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            setRuns(false);
            setSeconds(0);
          }}
        >
          {words.reset}
        </Button>
        <span role="timer" className={late ? "text-attention font-semibold" : undefined}>
          {fill(words.said, { time: minutesText(seconds) })}
          {limits.limitSeconds !== null && ` / ${minutesText(limits.limitSeconds)}`}
        </span>
      </div>
    </div>
  );
}

/** What somebody else saved meanwhile, beside what she typed: nothing of either is lost. */
export function SavedMeanwhile({
  label,
  text,
  language,
  dir,
}: {
  label: string;
  text: string;
  language: string;
  dir: "ltr" | "rtl";
}) {
  const { state } = use(FormContext);
  if (state.status !== "error" || state.code !== "stale") return null;
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{label}</p>
      <blockquote lang={language} dir={dir} className="whitespace-pre-wrap border-line border-s-4 ps-3">
        {text}
      </blockquote>
    </div>
  );
}
