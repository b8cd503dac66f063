import type { Row } from "@/liga/mentoring/matching/propose";
import { useReasonTexts } from "./reason-texts";

/** Why these two, a line each. */
export function ReasonList({ reasons }: { reasons: Row["reasons"] }) {
  const text = useReasonTexts();
  return (
    <ul className="list-disc ps-5">
      {reasons.map((reason) => (
        <li key={reason.code}>{text(reason)}</li>
      ))}
    </ul>
  );
}
