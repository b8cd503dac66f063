import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card, CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { countryName } from "@/lib/names";
import { promisesOf } from "@/liga/commitments/drafts";
import { meetingChoices, stateMeetingsOf } from "@/liga/state-meetings/queries";
import { ensureClose, inDelegation } from "../belong";
import { DelegationHeader } from "../header";
import { meetingAdd } from "./actions";
import { ClashNotice, Goers, MeetingMark, MeetingSlot } from "./meeting-facts";
import { MeetingFields } from "./meeting-fields";
import { PromiseList } from "./promise-list";

type Props = { params: Promise<{ delegationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("statements.meetings"))("title") };
}

/** Meetings of a delegation with States, and what was promised there. */
export default async function MeetingsPage({ params }: Props) {
  const { delegationId } = await params;
  const [t, locale, { viewer, here, read }] = await Promise.all([
    getTranslations("statements"),
    getLocale(),
    inDelegation(delegationId, async (tx, here) => {
      ensureClose(here);
      return {
        meetings: await stateMeetingsOf(tx, delegationId),
        promises: await promisesOf(tx, delegationId),
        choices: await meetingChoices(tx, delegationId),
      };
    }),
  ]);
  const zone = here.zone ?? "UTC";
  return (
    <>
      <DelegationHeader
        viewer={viewer}
        head={here}
        part="meetings"
        title={t("meetings.title")}
        coordinates={here.coordinates}
        member={here.member}
      />
      <Section title={t("meetings.list")} lead={t("meetings.lead")}>
        {read.meetings.length === 0 && <EmptyState title={t("meetings.none")} />}
        <CardList>
          {read.meetings.map((one) => (
            <Card
              key={one.id}
              title={[countryName(one.countryCode, locale), one.withWhom].filter(Boolean).join(": ")}
              href={`/delegations/${here.id}/meetings/${one.id}`}
              status={<MeetingMark state={one.state} />}
              meta={<MeetingSlot meeting={one} zone={zone} />}
            >
              <p>
                <Goers meeting={one} />
              </p>
              <ClashNotice meeting={one} zone={zone} />
            </Card>
          ))}
        </CardList>
        {(here.leads || here.closely) && (
          <Disclosure summary={t("meetings.add")}>
            <ActionForm action={meetingAdd} className="no-print">
              <input type="hidden" name="delegation" value={here.id} />
              <MeetingFields here={here} choices={read.choices} />
              <SubmitButton>{t("meetings.add")}</SubmitButton>
            </ActionForm>
          </Disclosure>
        )}
      </Section>
      {read.promises.length > 0 && (
        <Section title={t("promises.title")} lead={t("promises.lead")} id="promises">
          <PromiseList promises={read.promises} decides={here.closely} />
        </Section>
      )}
    </>
  );
}
