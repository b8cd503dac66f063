import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { dayOf } from "@/lib/dates";
import { tableResponse } from "@/lib/table-file";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { travelBoard } from "@/liga/travel/queries";
import { reasonText } from "./reason-text";

type Context = { params: Promise<{ delegationId: string }> };

/** The board as a file, `?as=csv|xlsx`; the private answers are in none. */
export async function GET(request: Request, { params }: Context) {
  const viewer = await requireViewer();
  const { delegationId } = await params;
  if (!id.safeParse(delegationId).success) notFound();
  const today = dayOf(new Date(), viewer.timeZone);
  const board = await reading(viewer, (tx) => travelBoard(tx, viewer, delegationId, today));
  if (!board) notFound();
  const [t, words] = await Promise.all([getTranslations("travel"), getTranslations("words")]);
  const text = (name: "who" | "level" | "need" | "next" | "owner" | "reason") => ({
    heading: t(`board.file.${name}`),
    type: "text" as const,
  });
  return tableResponse(
    {
      name: `${t("board.file.name")}-${today}`,
      columns: [
        text("who"),
        text("level"),
        text("need"),
        text("next"),
        text("owner"),
        { heading: t("board.file.day"), type: "day" },
        text("reason"),
      ],
      rows: board.rows.map(({ name, readiness }) => [
        name ?? words("unnamed"),
        t(`steps.level.${readiness.level}`),
        t(`need.${readiness.need.need}`),
        readiness.next ? t(`steps.step.${readiness.next.step}`) : null,
        readiness.next ? t(`steps.owner.${readiness.next.owner}`) : null,
        readiness.next?.latestStart ?? null,
        reasonText(t, readiness),
      ]),
    },
    new URL(request.url).searchParams.get("as"),
  );
}
