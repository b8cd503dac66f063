"use client";

import { use } from "react";
import { CheckboxField } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ProposedInWords } from "./in-words";

/** Below the file: a mark for each leader the list knows, to be looked at, changed and saved. */
export function ProposedMarks({ save, sureHint }: { save: string; sureHint: string }) {
  const { state } = use(FormContext);
  const answer = state.status === "ok" ? (state.data as ProposedInWords | undefined) : undefined;
  if (!answer) return null;
  return (
    <section aria-labelledby="proposed" className="mt-6">
      <h2 id="proposed">{answer.title}</h2>
      <Notice>{answer.measure}</Notice>
      <ul className="divide-y divide-line border-y border-line *:py-3">
        {answer.rows.map((row) => (
          <li key={row.id} className="grid items-start gap-x-6 gap-y-2 md:grid-cols-2">
            <div>
              <p className="flex flex-wrap items-baseline gap-x-4">
                <bdi className="font-semibold">{row.name}</bdi> <Status kind={row.kind}>{row.how}</Status>
              </p>
              <p className="text-muted">
                <bdi>{row.says.join(" · ")}</bdi>
              </p>
            </div>
            <div className="grid gap-2">
              <SelectField
                name={`marks.${row.id}`}
                label={row.name}
                labelHidden
                options={answer.marks}
                defaultValue={row.proposal}
              />
              {row.sure && (
                <>
                  <input type="hidden" name="doubtful[]" value={row.id} />
                  <CheckboxField name="sure[]" value={row.id} label={row.sure} hint={sureHint} />
                </>
              )}
              <input type="hidden" name={`was.${row.id}`} value={row.mark} />
              <input type="hidden" name={`versions.${row.id}`} value={row.version} />
            </div>
          </li>
        ))}
      </ul>
      {[answer.strangers, answer.unseen].map(
        (list) =>
          list && (
            <section key={list.title} aria-label={list.title} className="mt-4 max-w-measure">
              <h3>{list.title}</h3>
              <p className="text-muted">{list.text}</p>
              <ul className="list-disc ps-5">
                {list.names.map((name, i) => (
                  <li key={`${name} ${i}`}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <div className="actions">
        <SubmitButton name="step" value="save">
          {save}
        </SubmitButton>
      </div>
    </section>
  );
}
