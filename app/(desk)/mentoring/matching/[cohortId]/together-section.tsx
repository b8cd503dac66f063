import { useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { say } from "./actions";
import type { Loaded } from "./load";
import { useMatchingTexts } from "./texts";

/** Who is together in every proposal, or not; each word can be taken back. */
export function TogetherSection({ loaded }: { loaded: Loaded }) {
  const t = useTranslations("matching.desk");
  const words = useTranslations("words");
  const { name } = useMatchingTexts(loaded);
  const { choices, mentees, mentors } = loaded.desk;
  const named = (some: { id: string }[]) => some.map(({ id }) => ({ value: id, label: name(id) }));
  return (
    <Section title={t("together")} lead={t("togetherLead")} id="together">
      {choices.length > 0 && (
        <CardList>
          {choices.map(({ menteeId, mentorId, word }) => {
            const said = t("said", { mentee: name(menteeId), mentor: name(mentorId), word });
            return (
              <Card key={`${menteeId} ${mentorId}`} title={said}>
                <SayForm
                  cohortId={loaded.cohortId}
                  menteeId={menteeId}
                  mentorId={mentorId}
                  word="none"
                  label={t("takeBackOf", { said })}
                >
                  {t("none")}
                </SayForm>
              </Card>
            );
          })}
        </CardList>
      )}
      <Disclosure summary={t("say")} open={choices.length === 0}>
        <ActionForm action={say}>
          <input type="hidden" name="cohortId" value={loaded.cohortId} />
          <div className="field-row">
            <SelectField
              name="menteeId"
              label={t("leader")}
              placeholder={words("chooseOne")}
              options={named(mentees)}
            />
            <SelectField
              name="mentorId"
              label={t("mentor")}
              placeholder={words("chooseOne")}
              options={named(mentors)}
            />
            <SelectField
              name="word"
              label={t("word")}
              options={(["pin", "forbid"] as const).map((value) => ({ value, label: t(value) }))}
              defaultValue="pin"
            />
          </div>
          <SubmitButton variant="secondary">{t("note")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Section>
  );
}

type SayProps = {
  cohortId: string;
  menteeId: string;
  mentorId: string;
  word: "pin" | "forbid" | "none";
  /** Whom it is about, for who hears the button alone. */
  label: string;
  children: string;
};

/** One word on two, as one button. */
export function SayForm({ cohortId, menteeId, mentorId, word, label, children }: SayProps) {
  return (
    <ActionForm action={say} messageAt="end">
      <input type="hidden" name="cohortId" value={cohortId} />
      <input type="hidden" name="menteeId" value={menteeId} />
      <input type="hidden" name="mentorId" value={mentorId} />
      <input type="hidden" name="word" value={word} />
      <SubmitButton variant="quiet" size="small" aria-label={label}>
        {children}
      </SubmitButton>
    </ActionForm>
  );
}
