"use client";

import { use } from "react";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { TextArea, TextField } from "@/components/ui/field";
import { asText, FormContext } from "@/components/ui/form-context";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ShownConcern } from "./shown";

type Words = Record<
  | "code"
  | "codeHint"
  | "look"
  | "lookAgain"
  | "said"
  | "more"
  | "moreHint"
  | "send"
  | "readers"
  | "readersNone"
  | "readersHint"
  | "give"
  | "log"
  | "logNone",
  string
>;

/** First the code; then, in the same form and at the same address, what became of it and what she can still do. */
export function FollowFields({ words, form }: { words: Words; form: string }) {
  const { state } = use(FormContext);
  const shown = "data" in state ? (state.data as ShownConcern | undefined) : undefined;
  if (!shown)
    return (
      <>
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="input-short"
        />
        <SubmitButton name="act" value="look" variant="secondary">
          {words.look}
        </SubmitButton>
      </>
    );
  const sentForm = state.status === "error" ? asText(state.values.form, form) : form;
  const given = shown.contacts.filter(({ value }) => shown.chosen.includes(value));
  return (
    <div className="grid gap-5">
      <input type="hidden" name="code" value={shown.code} />
      <input type="hidden" name="form" value={sentForm} />
      <ol className="grid gap-1">
        {shown.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {shown.closed && <p>{shown.closed}</p>}
      <Section level={3} title={words.said}>
        {shown.lines.map((line) => (
          <div key={line.id}>
            <p className="field-label">{line.who}</p>
            <p dir="auto" className="whitespace-pre-line">
              {line.words}
            </p>
          </div>
        ))}
      </Section>
      {!shown.closed && (
        <>
          <TextArea
            name="words"
            label={words.more}
            hint={words.moreHint}
            autoComplete="off"
            rows={5}
            dir="auto"
          />
          <div className="actions">
            <SubmitButton name="act" value="add">
              {words.send}
            </SubmitButton>
            <SubmitButton name="act" value="look" variant="secondary">
              {words.lookAgain}
            </SubmitButton>
          </div>
        </>
      )}
      {shown.contacts.length > 0 && (
        <>
          <CheckboxGroup
            name="contacts[]"
            label={words.readers}
            hint={given.length === 0 ? words.readersNone : words.readersHint}
            options={shown.contacts}
            defaultValue={shown.chosen}
          />
          <div className="actions">
            <SubmitButton name="act" value="give" variant="secondary">
              {words.give}
            </SubmitButton>
          </div>
        </>
      )}
      <Section level={3} title={words.log}>
        {shown.log.length === 0 ? (
          <p>{words.logNone}</p>
        ) : (
          <ul className="grid gap-1">
            {shown.log.map((line) => (
              <li key={line.id}>{line.text}</li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
