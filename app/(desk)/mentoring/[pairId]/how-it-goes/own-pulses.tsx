import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { dateText } from "@/lib/dates";
import type { OwnPulse } from "@/liga/mentoring/pulse/pair-queries";
import { PulseFields } from "./pulse-form";

/** What she answered, for herself; the latest answer can be changed. */
export function OwnPulses({ said, name, zone }: { said: OwnPulse[]; name: string; zone: string }) {
  const t = useTranslations("pulse.going");
  const locale = useLocale();
  const date = (at: Date) => dateText(at, { locale, zone });
  const [latest] = said;
  return (
    <>
      <Table
        caption={t("before")}
        captionHidden
        columns={[
          { label: t("columns.meeting") },
          { label: t("columns.useful"), numeric: true },
          { label: t("columns.going"), numeric: true },
          { label: t("columns.words") },
        ]}
        rows={said.map(({ meetingId, startsAt, useful, going, words }) => ({
          id: meetingId,
          cells: [
            date(startsAt),
            useful,
            going,
            <span key="words" className="whitespace-pre-wrap">
              {words}
            </span>,
          ],
        }))}
      />
      {latest && (
        <Disclosure summary={t("change", { date: date(latest.startsAt) })}>
          <PulseFields key={latest.meetingId} meeting={latest} name={name} />
        </Disclosure>
      )}
    </>
  );
}
