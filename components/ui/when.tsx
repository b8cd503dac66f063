import type { ReactNode } from "react";

type Props = {
  /** ISO instant or date, for machines. */
  dateTime: string;
  /** Her own zone, already formatted, weekday and zone included. */
  primary: ReactNode;
  /** The place's zone. */
  secondary?: ReactNode;
  /** “in 9 days”, beside the date and never instead of it. */
  relative?: ReactNode;
  size?: "normal" | "large";
};

export function WhenText({ dateTime, primary, secondary, relative, size = "normal" }: Props) {
  return (
    <span className="when" data-size={size}>
      <span className="when-first">
        <time dateTime={dateTime}>{primary}</time>
        {relative ? <span className="when-relative">{relative}</span> : null}
      </span>
      {secondary ? <span className="when-second">{secondary}</span> : null}
    </span>
  );
}
