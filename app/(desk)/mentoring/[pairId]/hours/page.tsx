import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { SelectField } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { addDays } from "@/lib/clock";
import { dayOf, instantAt } from "@/lib/dates";
import { day, id } from "@/liga/input";
import { hoursPage } from "@/liga/mentoring/hours/queries";
import { ZoneList } from "../../zone-list";
import { PairCrumbs } from "../pair-crumbs";
import { HoursForm } from "./hours-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pairs.hours"))("title") };
}

const lengths = [30, 45, 60, 90];

export default async function HoursPage({ params, searchParams }: PageProps<"/mentoring/[pairId]/hours">) {
  const viewer = await requireViewer();
  const pairId = id.safeParse((await params).pairId).data ?? notFound();
  const asked = await searchParams;
  const now = new Date();
  const minutes = lengths.find((length) => String(length) === asked.minutes) ?? 45;
  const today = dayOf(now, viewer.timeZone);
  const first = day.safeParse(asked.from).data ?? addDays(today, 1);
  const from = instantAt(first, "00:00", viewer.timeZone) ?? now;
  const [t, words, found] = await Promise.all([
    getTranslations("pairs.hours"),
    getTranslations("words"),
    hoursPage(viewer, pairId, { minutes, from, now }),
  ]);
  const { pair, days, empty } = found ?? notFound();
  const name = pair.other.name ?? words("unnamed");
  const to = (start: string) => `/mentoring/${pair.id}/hours?minutes=${minutes}&from=${start}`;
  return (
    <>
      <PageHeader
        breadcrumb={<PairCrumbs pairId={pair.id} name={name} here={t("title")} />}
        title={t("title")}
        lead={t("lead")}
      />
      <form method="get" className="form">
        <input type="hidden" name="from" value={first} />
        <div className="field-row items-end">
          <SelectField
            name="minutes"
            label={t("length")}
            defaultValue={String(minutes)}
            options={lengths.map((count) => ({ value: String(count), label: t("minutes", { count }) }))}
          />
          <button type="submit" className="button" data-variant="secondary">
            {t("show")}
          </button>
        </div>
      </form>
      <HoursForm {...{ pair, days, empty, minutes, now }} zone={viewer.timeZone} earliest={today} />
      <nav className="actions" aria-label={t("otherDays")}>
        {first > addDays(today, 1) && (
          <LinkButton href={to(addDays(first, -14))} variant="quiet">
            {t("earlier")}
          </LinkButton>
        )}
        <LinkButton href={to(addDays(first, 14))} variant="quiet">
          {t("later")}
        </LinkButton>
      </nav>
      <ZoneList />
    </>
  );
}
