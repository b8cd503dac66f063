"use client";

import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useOptimistic,
  useRef,
  useState,
} from "react";
import { type ActionState, type FormAction, idle } from "@/lib/action-state";
import { Notice } from "../ui/notice";
import { BoardContext } from "./board-context";
import { arrowTarget, enterOnce, toggleOf } from "./keys";
import "./board.css";

type Props = {
  action: FormAction;
  /** Hidden inputs of the form. */
  hidden: Record<string, string>;
  /** Keys `person:session` that are on. */
  on: string[];
  /** Said after a press; `{name}` stands for the button's own label. */
  saidOn: string;
  saidOff: string;
  children: ReactNode;
  /** Under the board, inside the same form. */
  below?: ReactNode;
  /** What the line below says while nothing is pointed at; without it there is no line. */
  hint?: string;
};

/**
 * The form around a planning board. Each button submits by itself, without script too; with script
 * the press shows at once, arrow keys walk the grid, and the line below tells what is pointed at.
 * The server's answer is the truth: what it refuses goes back to as it was, with its sentence.
 */
export function BoardForm({ action, hidden, on, saidOn, saidOff, children, below, hint }: Props) {
  // The plain form's answer, without script; with script the presses below have their own.
  const [first, submit] = useActionState(action, idle);
  const [answer, setAnswer] = useState<ActionState>();
  const [now, show] = useOptimistic(on, (keys, { key, want }: { key: string; want: boolean }) =>
    want ? [...keys, key] : keys.filter((other) => other !== key),
  );
  const [said, setSaid] = useState("");
  const [detail, setDetail] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const alert = useRef<HTMLDivElement>(null);
  const waiting = useRef<string[]>([]);
  const flight = useRef<Promise<void>>(Promise.resolve());
  const refusals = refusalsIn(answer ?? first);

  // One stop for the Tab key; the arrows do the rest. After every render: a day may bring new buttons.
  useEffect(() => enterOnce(form.current));
  useEffect(() => {
    if (refusalsIn(answer).length > 0) alert.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);

  /** Presses made while others are on their way travel together, in their order. */
  async function send() {
    const moves = waiting.current.splice(0);
    if (moves.length === 0 || !form.current) return;
    const data = new FormData(form.current);
    for (const move of moves) data.append("move[]", move);
    const told = await action(idle, data);
    startTransition(() => setAnswer(told));
  }

  function press(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement) || submitter.name !== "move[]") return;
    event.preventDefault();
    const moves = submitter.value.split(" ").map((move) => {
      const [want, person, session] = move.split(":");
      return { key: `${person}:${session}`, want: want === "assign" };
    });
    const name = submitter.getAttribute("aria-label") ?? submitter.textContent;
    setSaid((moves[0]?.want ? saidOn : saidOff).replace("{name}", name));
    waiting.current.push(submitter.value);
    startTransition(async () => {
      for (const move of moves) show(move);
      flight.current = flight.current.then(send, send);
      await flight.current;
    });
  }

  function walk(event: KeyboardEvent) {
    const next = arrowTarget(event.nativeEvent, form.current);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  function point(event: FocusEvent | PointerEvent) {
    const toggle = toggleOf(event.target);
    if (toggle) setDetail(`${toggle.getAttribute("aria-label")}. ${toggle.title}`);
    if (toggle?.dataset.row && event.type === "focus") enterOnce(form.current, toggle);
  }

  return (
    <form ref={form} action={submit} onSubmit={press} className="board">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div role="status" className="sr-only">
        {refusals.length === 0 ? said : ""}
      </div>
      <div role="alert" ref={alert} className="board-alert">
        {refusals.map((sentence) => (
          <Notice key={sentence} tone="stopped">
            {sentence}
          </Notice>
        ))}
      </div>
      <BoardContext value={new Set(now)}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for its buttons, which are the controls. */}
        <div className="board-wide" onKeyDown={walk} onFocus={point} onPointerOver={point}>
          {children}
          {hint ? (
            <p
              className="board-detail needs-script no-print"
              aria-hidden="true"
              data-idle={detail === "" || undefined}
            >
              {detail || hint}
            </p>
          ) : null}
        </div>
        {below}
      </BoardContext>
    </form>
  );
}

/** What the server would not do, in sentences. */
function refusalsIn(state: ActionState | undefined): string[] {
  if (state?.status === "error") return [state.message];
  if (state?.status !== "ok") return [];
  return (state.data as { refused?: string[] } | undefined)?.refused ?? [];
}
