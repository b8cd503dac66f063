import { useTranslations } from "next-intl";
import { Status, type StatusKind } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import type { Comparison } from "@/liga/training/compare-versions";
import type { Progress } from "@/liga/training/progress";

type Leader = NonNullable<Comparison["change"]>["leaders"][number];

/** For each leader: how far she is now, how far she would be, and what she gains or loses. */
export function LeaderChanges({ leaders }: { leaders: Leader[] }) {
  const t = useTranslations("plans.move");
  const words = useTranslations("words");
  const state = ({ requiredDone: done, requiredTotal: total, complete }: Progress) =>
    [t("modules", { done, total }), complete && t("complete")].filter(Boolean).join(" · ");
  return (
    <Table
      caption={t("leaders")}
      captionHidden
      columns={[
        { label: t("leader") },
        { label: t("before") },
        { label: t("after") },
        { label: t("change") },
      ]}
      rows={leaders.map((leader) => {
        const { before, after, losesDone } = leader;
        const more = after.missing.modules.length - before.missing.modules.length;
        const said: [StatusKind, string][] = [];
        if (losesDone > 0) said.push(["attention", t("loses", { count: losesDone })]);
        if (more > 0) said.push(["attention", t("more", { count: more })]);
        if (more < 0) said.push(["done", t("less", { count: -more })]);
        if (!before.complete && after.complete) said.push(["done", t("gains")]);
        if (before.complete && !after.complete) said.push(["stopped", t("no")]);
        return {
          id: leader.enrolmentId,
          cells: [
            leader.name ?? words("unnamed"),
            state(before),
            state(after),
            said.length === 0
              ? t("same")
              : said.map(([kind, text]) => (
                  <div key={text}>
                    <Status kind={kind}>{text}</Status>
                  </div>
                )),
          ],
        };
      })}
    />
  );
}
