import type { StatusKind } from "@/components/ui/mark";

type Props = {
  value: number;
  max: number;
  /** “31 of 48 attended”, always visible. */
  text: string;
  kind?: StatusKind;
};

export function Bar({ value, max, text, kind = "neutral" }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <span className="bar" data-kind={kind}>
      <svg className="flip-rtl" aria-hidden="true">
        <rect className="bar-track" width="100%" height="100%" />
        <rect className="bar-share" width={`${(share * 100).toFixed(1)}%`} height="100%" />
      </svg>
      <span>{text}</span>
    </span>
  );
}
