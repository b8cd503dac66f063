"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type Shown = { code: string; secondsLeft: number };
type Props = {
  shown: Shown;
  /** Answers the code of now as JSON. */
  source: string;
  label: string;
  /** “{seconds} seconds left”, with the word in braces. */
  secondsText: string;
};

/** The six digits, large, and how long they last; asks for the next ones when the minute is over. */
export function CodeScreen({ shown, source, label, secondsText }: Props) {
  const [{ code, secondsLeft }, setShown] = useState(shown);
  const router = useRouter();
  const [left, setLeft] = useState(secondsLeft);

  useEffect(() => {
    const until = Date.now() + secondsLeft * 1000;
    let asking = false;
    const timer = setInterval(async () => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds > 0 || asking) return;
      asking = true;
      // Without signal it asks again each second; the code before stays good for another minute.
      const answer = await fetch(source, { cache: "no-store" }).catch(() => null);
      asking = false;
      if (answer?.ok) setShown(await answer.json());
      else if (answer) router.refresh();
    }, 1000);
    return () => clearInterval(timer);
  }, [source, secondsLeft, code, router]);

  return (
    <div className="my-8 grid justify-items-center gap-3">
      <output
        aria-label={label}
        className="font-semibold tabular-nums tracking-[0.15em] text-[clamp(3.5rem,16vw,9rem)] leading-none"
      >
        {code.slice(0, 3)} {code.slice(3)}
      </output>
      <p className="text-lead text-muted tabular-nums">{secondsText.replace("{seconds}", String(left))}</p>
    </div>
  );
}
