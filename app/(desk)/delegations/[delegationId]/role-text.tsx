import { useTranslations } from "next-intl";
import type { SeatRole } from "@/db/enums";

const signs: Partial<Record<SeatRole, string>> = { head: "★", gender_rapporteur: "ⓖ" };

/** A role with its sign: the sign is for the eye, the word says it. */
export function RoleText({ role }: { role: SeatRole }) {
  const t = useTranslations("words.seatRole");
  return (
    <span>
      {signs[role] && <span aria-hidden="true">{signs[role]} </span>}
      {t(role)}
    </span>
  );
}
