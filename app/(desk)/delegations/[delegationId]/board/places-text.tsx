import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import type { BoardMember } from "@/liga/delegations/board-queries";
import type { Coverage } from "@/liga/delegations/coverage";

/** How many are there and how many places are left, where the forum limits them. */
export function PlacesText({ coverage }: { coverage: Coverage<BoardMember> }) {
  const t = useTranslations("delegations.board");
  const { attending, left } = coverage;
  return (
    <Status kind={attending.length > 0 ? "done" : "attention"}>
      {t("there", { count: attending.length })}
      {left !== null && ` · ${t("left", { count: left })}`}
    </Status>
  );
}
