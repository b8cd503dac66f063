"use client";

import { Mark, type StatusKind } from "../ui/mark";
import { useIsOn } from "./board-context";

/** A proposal beside the board: that she come here, or leave. */
export type Proposal = { kind: "add" | "remove"; word: string };

type Props = {
  /** `person:session`, as in the board's `on` list. */
  value: string;
  /** What stands in it. */
  text: string;
  /** Its whole name for a screen reader: who and what. */
  label: string;
  /** Everything else worth knowing: hours, her own time, conflicts. */
  detail: string;
  mark?: { kind: StatusKind; word: string } | undefined;
  proposal?: Proposal | undefined;
  /** She is elsewhere at that time: possible, but not near at hand. */
  dim?: boolean | undefined;
  /** Its place for the arrow keys. */
  at?: readonly [row: number, column: number] | undefined;
};

/** One woman at one session: pressed when she attends. Submits what is wanted, so that twice is once. */
export function Toggle({ value, text, label, detail, mark, proposal, dim, at }: Props) {
  const on = useIsOn(value);
  // Once she is there, or gone, nothing is proposed any more.
  const open = proposal && (proposal.kind === "remove") === on ? proposal : undefined;
  return (
    <button
      type="submit"
      name="move[]"
      value={`${on ? "free" : "assign"}:${value}`}
      className="toggle"
      aria-pressed={on}
      aria-label={label}
      title={detail}
      data-dim={(dim && !on && !open) || undefined}
      data-proposal={open?.kind}
      data-row={at?.[0]}
      data-column={at?.[1]}
    >
      {mark && on ? (
        <span className="toggle-mark" data-kind={mark.kind}>
          <Mark kind={mark.kind} /> {mark.word}
        </span>
      ) : null}
      {open ? <span className="toggle-mark toggle-proposal">{open.word}</span> : null}
      <span className="toggle-text">{text}</span>
    </button>
  );
}
