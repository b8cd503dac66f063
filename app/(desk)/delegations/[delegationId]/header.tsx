import { useLocale, useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { NavTabs } from "@/components/ui/nav-tabs";
import { TextLink } from "@/components/ui/text-link";
import type { DelegationHead } from "@/liga/delegations/delegation-queries";
import type { Viewer } from "@/liga/viewer";
import { editionDays, opensIn } from "../times";

type Props = {
  viewer: Viewer;
  head: Omit<DelegationHead, "seatLimit" | "travelMinutes" | "version" | "forumNames">;
  /** Which part of the delegation this is. */
  part: keyof typeof places;
  title?: string;
  coordinates?: boolean;
  /** Has said yes to a seat: she opens what those who go share. */
  member?: boolean;
};

const places = {
  overview: "",
  planner: "/planner",
  board: "/board",
  readiness: "/readiness",
  room: "/room",
  papers: "/papers",
  statements: "/statements",
  meetings: "/meetings",
  costs: "/costs",
  report: "/report",
  versions: "/versions",
  settings: "/settings",
};

/** The head of every page of one delegation: its forum, when, and its parts. */
export function DelegationHeader({ viewer, head, part, title, coordinates = true, member = false }: Props) {
  const t = useTranslations("delegations");
  const locale = useLocale();
  const address = `/delegations/${head.id}`;
  // Travel is for the coordinators of the cohort; an administrator is none of them.
  const travels = viewer.grants.some((g) => g.role === "coordinator" && g.cohortId === head.cohortId);
  const shared = ["room", "statements", "meetings", "costs", "report"] as const;
  const close = ["readiness", "meetings", "costs", "report"];
  const parts = coordinates
    ? (
        ["overview", "planner", "board", "readiness", ...shared, "papers", "versions", "settings"] as const
      ).filter((one) => travels || !close.includes(one) || (member && one !== "readiness"))
    : member
      ? (["overview", ...shared] as const)
      : [];
  const crumbs = [
    { label: t("title"), href: "/delegations" },
    ...(title ? [{ label: head.name, href: address }] : []),
  ];
  return (
    <div className="grid gap-4">
      <PageHeader
        title={title ?? head.name}
        breadcrumb={<Breadcrumb label={t("title")} items={crumbs} />}
        meta={
          <>
            <TextLink href={`/forums/${head.editionId}`}>
              {head.forum}, {head.edition}
            </TextLink>
            {[
              editionDays(head, locale) ?? t("list.undated"),
              opensIn(head.startsOn, locale, viewer.timeZone),
              head.city,
            ]
              .filter(Boolean)
              .map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            {head.opportunityId && (
              <TextLink href={`/opportunities/${head.opportunityId}`}>{t("tabs.call")}</TextLink>
            )}
            {coordinates && head.cohort && <span>{head.cohort}</span>}
          </>
        }
      />
      {parts.length > 0 && (
        <NavTabs
          label={t("tabs.label")}
          current={address + places[part]}
          items={parts.map((one) => ({ href: address + places[one], label: t(`tabs.${one}`) }))}
        />
      )}
    </div>
  );
}
