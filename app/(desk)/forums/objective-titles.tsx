import type { Objective } from "@/liga/forums/queries";
import { ConfidenceMark } from "./marks";

/** Objectives by number and title; a title that nobody has checked says so. */
export function ObjectiveTitles({ objectives, numbers }: { objectives: Objective[]; numbers: number[] }) {
  return (
    <ul className="grid gap-1">
      {objectives
        .filter(({ number }) => numbers.includes(number))
        .map(({ number, title, confidence }) => (
          <li key={number}>
            {number}. {title} {confidence !== "V" && <ConfidenceMark confidence={confidence} />}
          </li>
        ))}
    </ul>
  );
}
