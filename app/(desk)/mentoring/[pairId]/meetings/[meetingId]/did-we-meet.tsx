import { useTranslations } from "next-intl";
import { SessionWhen } from "@/app/(desk)/training/session-when";
import { RadioGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnPair, PairMeeting } from "@/liga/mentoring/queries";
import { answerNoShowForm, sayHeldForm, sayNoShowForm } from "../../actions";
import { MeetingState } from "../../meetings";

type Props = { meeting: PairMeeting; pair: OwnPair; zone: string; now: Date };

/** A meeting whose hour has come: whether it took place, said by either, without blame. */
export function DidWeMeet({ meeting, pair, zone, now }: Props) {
  const t = useTranslations("pairs.meeting");
  const running = pair.endedOn === null;
  const said = meeting.held || meeting.noShow !== null;
  return (
    <Section title={t("question")} tone={said ? "plain" : "next"}>
      <SessionWhen
        session={{ ...meeting, zone: pair.other.timeZone ?? meeting.zone }}
        zone={zone}
        now={now}
      />
      {said && <MeetingState meeting={meeting} other={pair.other} />}
      {meeting.noShow && <Missed meeting={meeting} pair={pair} />}
      {running && !meeting.held && (
        <ActionForm action={sayHeldForm} messageAt="end">
          <Which meeting={meeting} />
          <SubmitButton variant={said ? "quiet" : "primary"}>
            {t(said ? "heldAfterAll" : "sayHeld")}
          </SubmitButton>
        </ActionForm>
      )}
      {running && !meeting.noShow && (
        <Disclosure summary={t(meeting.held ? "otherwise" : "notThere")}>
          <NoShowForm meeting={meeting} pair={pair} />
        </Disclosure>
      )}
    </Section>
  );
}

const Which = ({ meeting }: { meeting: PairMeeting }) => (
  <>
    <input type="hidden" name="meetingId" value={meeting.id} />
    <input type="hidden" name="version" value={meeting.version} />
  </>
);

function NoShowForm({ meeting, pair }: { meeting: PairMeeting; pair: OwnPair }) {
  const t = useTranslations("pairs.meeting");
  const words = useTranslations("words");
  return (
    <>
      <p>{t("notThereText")}</p>
      <ActionForm action={sayNoShowForm}>
        <Which meeting={meeting} />
        <RadioGroup
          name="who"
          label={t("who")}
          options={[
            { value: "me", label: t("me") },
            { value: "other", label: pair.other.name ?? words("unnamed") },
          ]}
        />
        <SubmitButton variant="secondary">{t("sayNotThere")}</SubmitButton>
      </ActionForm>
    </>
  );
}

/** What was said of who could not be there; the other of the two answers, if she likes. */
function Missed({ meeting, pair }: { meeting: PairMeeting; pair: OwnPair }) {
  const t = useTranslations("pairs.meeting");
  const words = useTranslations("words");
  const name = pair.other.name ?? words("unnamed");
  const hersToAnswer = meeting.noShow?.toldBy === "other";
  const answer = meeting.noShow?.answer;
  return (
    <>
      {answer && (
        <blockquote>
          <span className="field-hint block">
            {hersToAnswer ? t("yourAnswer") : t("herAnswer", { name })}
          </span>
          <span dir="auto" className="whitespace-pre-wrap">
            {answer}
          </span>
        </blockquote>
      )}
      {pair.endedOn === null && (
        <>
          <div className="actions">
            <LinkButton href={`/mentoring/${pair.id}/hours`}>{t("anotherHour")}</LinkButton>
          </div>
          {hersToAnswer && (
            <ActionForm action={answerNoShowForm} messageAt="end">
              <Which meeting={meeting} />
              <TextArea
                name="answer"
                label={t("answer", { name })}
                hint={t("answerHint")}
                defaultValue={answer ?? ""}
                rows={3}
              />
              <SubmitButton variant="secondary">{t("sendAnswer")}</SubmitButton>
            </ActionForm>
          )}
        </>
      )}
    </>
  );
}
