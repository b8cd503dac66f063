import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { editionTitle } from "@/liga/forums/names";
import { id } from "@/liga/input";
import { eligibilityOf } from "@/liga/opportunities/eligibility/queries";
import { delegationFor, findCall, interestsOf, ownPart } from "@/liga/opportunities/queries";
import { isOpen, offersRun } from "@/liga/opportunities/rules";
import { reading } from "@/liga/reading";
import { Closing, OpenMark } from "../closing";
import { CallCrumbs } from "../crumbs";
import { Announcement } from "./announcement";
import { CallTabs } from "./call-tabs";
import { seatsAt } from "./her-seat";
import { InterestList } from "./interest-list";
import { OwnAnswer } from "./own-answer";
import { OwnEligibility } from "./own-eligibility";
import { OwnNotes } from "./own-notes";
import { OwnPlace } from "./own-place";

type Props = {
  params: Promise<{ opportunityId: string }>;
  searchParams: Promise<{ open?: string }>;
};

const load = cache(async (opportunityId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(opportunityId).success) notFound();
  return reading(viewer, async (tx) => {
    const call = await findCall(tx, viewer, opportunityId);
    if (!call) notFound();
    const hers = call.takesPart && {
      own: await ownPart(tx, viewer, opportunityId),
      asked: await eligibilityOf(tx, viewer, opportunityId, viewer.id),
    };
    if (!call.coordinates) return { viewer, call, hers, interests: [], delegation: undefined };
    return {
      viewer,
      call,
      hers,
      interests: await interestsOf(tx, viewer, opportunityId),
      delegation: await delegationFor(tx, viewer, call),
    };
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).opportunityId)).call.title };
}

export default async function CallPage({ params, searchParams }: Props) {
  const [{ opportunityId }, { open }, t] = await Promise.all([params, searchParams, getTranslations()]);
  const { viewer, call, hers, interests, delegation } = await load(opportunityId);
  const now = new Date();
  const zones = { closesAt: call.closesAt, now, herZone: viewer.timeZone };
  const seatHref = seatsAt(call, delegation);
  return (
    <>
      <PageHeader
        title={call.title}
        breadcrumb={<CallCrumbs call={call} />}
        meta={
          <>
            <OpenMark {...zones} />
            <Badge>{t(`words.opportunityKind.${call.kind}`)}</Badge>
            <TextLink href={`/forums/${call.editionId}`}>{editionTitle(call.forum, call.edition)}</TextLink>
            {call.places !== null && <span>{t("opportunities.places", { places: call.places })}</span>}
            {call.coordinates && <span>{call.cohort}</span>}
          </>
        }
        actions={
          call.coordinates && (
            <LinkButton href={`/opportunities/${call.id}/edit`}>{t("opportunities.edit.action")}</LinkButton>
          )
        }
      />
      {call.coordinates && <CallTabs callId={call.id} current="call" />}
      {call.reviews && (
        <div className="actions">
          <LinkButton href={`/opportunities/${call.id}/review`}>{t("calls.review.title")}</LinkButton>
        </div>
      )}
      <div className="mt-6 grid gap-4">
        <Closing {...zones} placeZone={call.zone} />
        {call.brief && <p className="max-w-measure whitespace-pre-line">{call.brief}</p>}
      </div>
      {hers && (
        <>
          <OwnPlace own={hers.own} now={now} herZone={viewer.timeZone} />
          <OwnEligibility viewer={viewer} callId={call.id} asked={hers.asked} />
          <OwnAnswer viewer={viewer} call={call} own={hers.own} open={isOpen(call.closesAt, now)} />
          {(!call.settledAt || hers.own.notes.some(({ askedAt, writtenAt }) => askedAt ?? writtenAt)) && (
            <OwnNotes callId={call.id} notes={hers.own.notes} />
          )}
        </>
      )}
      {call.coordinates && (
        <>
          {/* With scores, names kept or offers that run, the selection has a page of its own. */}
          {call.blind || call.criteria.length > 0 || offersRun(call.offerHours) ? (
            <div className="actions">
              <LinkButton href={`/opportunities/${call.id}/selection`}>
                {t("calls.tabs.selection")}
              </LinkButton>
            </div>
          ) : (
            <InterestList
              call={call}
              interests={interests}
              seatHref={seatHref}
              open={open}
              from={viewer.name}
            />
          )}
          {isOpen(call.closesAt, now) && <Announcement call={call} herZone={viewer.timeZone} />}
        </>
      )}
    </>
  );
}
