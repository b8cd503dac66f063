import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { Call } from "@/liga/opportunities/queries";
import { editQuestion } from "../../actions";
import { ItemForm } from "./item-form";

/** What a call asks besides her statement. */
export function Questions({ call }: { call: Call }) {
  const t = useTranslations("calls.setup");
  return (
    <Section title={t("questions")} lead={call.questions.length === 0 ? t("questionsNone") : undefined}>
      {call.questions.map(({ id, text }, at) => (
        <ItemForm key={id} action={editQuestion} call={call} item={id} label={text}>
          <TextArea
            name="text"
            label={t("question", { n: at + 1 })}
            defaultValue={text}
            rows={2}
            dir="auto"
            required
          />
        </ItemForm>
      ))}
      <ItemForm
        key={`new-${call.questions.length}`}
        action={editQuestion}
        call={call}
        label={t("newQuestion")}
      >
        <TextArea name="text" label={t("newQuestion")} rows={2} dir="auto" required />
      </ItemForm>
    </Section>
  );
}
