import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { dayText } from "@/lib/dates";
import { countryName } from "@/lib/names";
import { promisesOf } from "@/liga/commitments/drafts";
import { meetingChoices, stateMeetingsOf } from "@/liga/state-meetings/queries";
import { ensureClose, idOf, inDelegation } from "../../belong";
import { DelegationHeader } from "../../header";
import { meetingSave } from "../actions";
import { ClashNotice, Goers, MeetingMark, MeetingSlot } from "../meeting-facts";
import { MeetingFields } from "../meeting-fields";
import { PromiseSection, SaidSection } from "../said-section";

type Props = { params: Promise<{ delegationId: string; meetingId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statements.meetings"))("one") };
}

/** One meeting with a State, from the request to the next step. */
export default async function MeetingPage({ params }: Props) {
  const { delegationId, meetingId } = await params;
  const [t, words, locale, { viewer, here, read }] = await Promise.all([
    getTranslations("statements.meetings"),
    getTranslations("words"),
    getLocale(),
    inDelegation(delegationId, async (tx, here) => {
      ensureClose(here);
      return {
        meeting: (await stateMeetingsOf(tx, delegationId, idOf(meetingId)))[0] ?? notFound(),
        promises: await promisesOf(tx, delegationId),
        choices: await meetingChoices(tx, delegationId),
      };
    }),
  ]);
  const { meeting } = read;
  const zone = here.zone ?? "UTC";
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={here}
        part="meetings"
        title={[countryName(meeting.countryCode, locale), meeting.withWhom].filter(Boolean).join(": ")}
        coordinates={here.coordinates}
        member={here.member}
      />
      <ClashNotice meeting={meeting} zone={zone} />
      <DefinitionList
        items={[
          { term: t("stands"), detail: <MeetingMark state={meeting.state} /> },
          ...(meeting.askedOn
            ? [
                {
                  term: t("askedOn"),
                  detail: t("askedBy", {
                    day: dayText(meeting.askedOn, locale),
                    name: meeting.askedBy ?? words("unnamed"),
                  }),
                },
              ]
            : []),
          { term: t("slot"), detail: <MeetingSlot meeting={meeting} zone={zone} /> },
          { term: t("goers"), detail: <Goers meeting={meeting} /> },
          { term: t("ask"), detail: meeting.ask },
          ...(meeting.point
            ? [
                {
                  term: t("point"),
                  detail: (
                    <TextLink href={`/delegations/${here.id}/statements/points/${meeting.point.id}`}>
                      {meeting.point.title}
                    </TextLink>
                  ),
                },
              ]
            : []),
        ]}
      />
      <SaidSection meeting={meeting} here={here} />
      <PromiseSection
        meeting={meeting}
        zone={zone}
        promises={read.promises.filter((one) => one.meetingId === meeting.id)}
        decides={here.closely}
      />
      {meeting.plans && (
        <Disclosure summary={t("change")}>
          <ActionForm action={meetingSave} className="no-print">
            <input type="hidden" name="meeting" value={meeting.id} />
            <input type="hidden" name="version" value={meeting.version} />
            <MeetingFields here={here} choices={read.choices} meeting={meeting} />
            <SubmitButton>{words("save")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}
