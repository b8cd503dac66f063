import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Status, type StatusKind } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import type { Comparison } from "@/liga/training/compare-versions";
import type { Progress } from "@/liga/training/progress";

type Leader = NonNullable<Comparison["change"]>["leaders"][number];

/** Everything the move would change for her is the same before and after. */
const unmoved = ({ before, after, losesDone }: Leader) =>
  losesDone === 0 &&
  before.complete === after.complete &&
  before.missing.modules.length === after.missing.modules.length &&
  before.requiredDone === after.requiredDone &&
  before.requiredTotal === after.requiredTotal;

/** For whom something changes comes first; the others wait behind one line. */
export function LeaderChanges({ leaders }: { leaders: Leader[] }) {
  const t = useTranslations("plans.move");
  const changed = leaders.filter((leader) => !unmoved(leader));
  const same = leaders.filter(unmoved);
  return (
    <>
      {changed.length > 0 && <ChangeTable leaders={changed} caption={t("leaders")} />}
      {same.length > 0 && (
        <Disclosure summary={t("sameFor", { count: same.length })}>
          <ChangeTable leaders={same} caption={t("sameFor", { count: same.length })} />
        </Disclosure>
      )}
    </>
  );
}

/** For each leader: how far she is now, how far she would be, and what she gains or loses. */
function ChangeTable({ leaders, caption }: { leaders: Leader[]; caption: string }) {
  const t = useTranslations("plans.move");
  const words = useTranslations("words");
  const state = ({ requiredDone: done, requiredTotal: total, complete }: Progress) =>
    [t("modules", { done, total }), complete && t("complete")].filter(Boolean).join(" · ");
  return (
    <Table
      caption={caption}
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
