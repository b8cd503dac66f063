export type PathStep = {
  state: "done" | "current" | "todo" | "missed";
  /** Spoken with its state, such as “Module 3, done”. */
  label: string;
};

type Props = {
  label: string;
  steps: PathStep[];
  /** “3 of 9”, always visible. */
  text: string;
};

const dots: Record<PathStep["state"], string> = {
  done: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z",
  current: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 1.6v8.8a4.4 4.4 0 0 0 0-8.8Z",
  todo: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 1.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8Z",
  missed: "M8 1 15.5 15H.5ZM8 4.6 3.3 13.3h9.4Z",
};

export function ProgressPath({ label, steps, text }: Props) {
  return (
    <div className="path">
      <ol aria-label={label}>
        {steps.map((step) => (
          <li key={step.label} data-state={step.state} title={step.label}>
            <svg viewBox="0 0 16 16" aria-hidden="true" className="flip-rtl">
              <path fillRule="evenodd" d={dots[step.state]} />
            </svg>
            <span className="sr-only">{step.label}</span>
          </li>
        ))}
      </ol>
      <p>{text}</p>
    </div>
  );
}
