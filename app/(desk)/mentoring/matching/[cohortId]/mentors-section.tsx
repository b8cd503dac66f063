import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { dayText } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import { placesOf } from "@/liga/mentoring/matching/ground";
import type { MentorRow } from "@/liga/mentoring/matching/queries";
import { vet } from "./actions";
import type { Loaded } from "./load";
import { useMatchingTexts } from "./texts";

/** The cohort's mentors: with how many each walks, what is still missing, and who has spoken with her. */
export function MentorsSection({ loaded }: { loaded: Loaded }) {
  const t = useTranslations("matching.desk");
  const words = useTranslations("words");
  const locale = useLocale();
  const { name, hours } = useMatchingTexts(loaded);
  const { mentors, silent } = loaded.desk;
  const here = `/mentoring/matching/${loaded.cohortId}`;
  const languages = (codes: readonly string[]) =>
    listText(
      codes.map((code) => languageName(code, locale)),
      locale,
    );
  return (
    <Section title={t("mentors")} id="mentors">
      {silent.length > 0 && (
        <p>
          {t("silent", {
            names: listText(
              silent.map((one) => one.name ?? words("unnamed")),
              locale,
            ),
          })}
        </p>
      )}
      {mentors.length > 8 && (
        <ListFilter
          label={words("filter")}
          targetId="mentor-rows"
          countText={words.raw("filterCount")}
          labelHidden
        />
      )}
      <Table
        id="mentor-rows"
        caption={t("mentors")}
        captionHidden
        columns={[
          { label: t("mentor") },
          { label: t("languages") },
          { label: t("load") },
          { label: t("offers") },
          { label: t("vetting") },
          { label: t("leaves"), labelHidden: true },
        ]}
        empty={
          <EmptyState title={t("noMentors")}>
            <p>{t("noMentorsText")}</p>
          </EmptyState>
        }
        rows={mentors.map((mentor) => ({
          id: mentor.id,
          cells: [
            name(mentor.id),
            languages(mentor.languages),
            <Load key="load" mentor={mentor} />,
            mentor.hours.length === 0 ? (
              <Status key="offers" kind="attention">
                {t("noHours")}
              </Status>
            ) : (
              hours(minutesOf(mentor))
            ),
            <Vetting key="vet" mentor={mentor} own={mentor.id === loaded.viewer.id} />,
            <TextLink key="leaves" href={`${here}/leaving/${mentor.id}`}>
              {t("leavesNamed", { name: name(mentor.id) })}
            </TextLink>,
          ],
        }))}
      />
    </Section>
  );
}

const minutesOf = ({ hours }: MentorRow) =>
  hours.reduce((sum, [, from, until]) => {
    const [begin, end] = [from ?? 0, until ?? 0];
    return sum + (end > begin ? end - begin : end + 1440 - begin);
  }, 0);

function Load({ mentor }: { mentor: MentorRow }) {
  const t = useTranslations("matching.desk");
  return (
    <span className="grid gap-1">
      <span>{t("walks", { count: mentor.walks })}</span>
      <span>{t("placesFree", { count: placesOf(mentor) })}</span>
      {mentor.groupOf !== null && (
        <span>
          <Badge>{t("group", { count: mentor.groupOf })}</Badge>
        </span>
      )}
    </span>
  );
}

function Vetting({ mentor, own }: { mentor: MentorRow; own: boolean }) {
  const t = useTranslations("matching.desk");
  const locale = useLocale();
  return (
    <div className="grid gap-1">
      {mentor.vettedOn ? (
        <Status kind="done">{t("vettedOn", { date: dayText(mentor.vettedOn, locale) })}</Status>
      ) : (
        <Status kind="attention">{t("notVetted")}</Status>
      )}
      {!mentor.signed && <Status kind="attention">{t("notSigned")}</Status>}
      {!mentor.open && <Status kind="neutral">{t("closed")}</Status>}
      {!own && (
        <ActionForm action={vet} messageAt="end">
          <input type="hidden" name="mentorId" value={mentor.id} />
          <input type="hidden" name="version" value={mentor.version} />
          {!mentor.vettedOn && <input type="hidden" name="vetted" value="on" />}
          <SubmitButton
            variant={mentor.vettedOn ? "quiet" : "secondary"}
            size="small"
            aria-label={
              mentor.vettedOn ? t("unvetNamed", { name: mentor.name }) : t("vetNamed", { name: mentor.name })
            }
          >
            {mentor.vettedOn ? t("unvet") : t("vet")}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
