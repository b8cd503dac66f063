export type StatusKind = "done" | "attention" | "stopped" | "neutral";

// Four silhouettes that differ without colour: full disc, triangle, square, open ring.
const shapes: Record<StatusKind, string> = {
  done: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1.1 10.4L3.6 8.1 5 6.7l1.9 1.9L11 4.5l1.4 1.4Z",
  attention: "M8 1 15.5 15H.5ZM7.1 6v4.6h1.8V6Zm0 5.8v1.7h1.8v-1.7Z",
  stopped: "M1 1h14v14H1ZM4 6.9v2.2h8V6.9Z",
  neutral: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 1.8a4.7 4.7 0 1 1 0 9.4 4.7 4.7 0 0 1 0-9.4Z",
};

export function Mark({ kind }: { kind: StatusKind }) {
  return (
    <svg className="mark" data-kind={kind} viewBox="0 0 16 16" aria-hidden="true">
      <path fillRule="evenodd" d={shapes[kind]} />
    </svg>
  );
}
