"use client";

import { use } from "react";
import { FormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ImportInWords } from "./in-words";

function useAnswer() {
  const { state } = use(FormContext);
  return state.status === "ok" ? (state.data as ImportInWords) : null;
}

/** What came of the last step, above the form. */
export function ImportSummary() {
  const answer = useAnswer();
  if (!answer) return null;
  return (
    <div role="status">
      <Notice
        tone={answer.step === "add" ? "done" : "neutral"}
        title={answer.title}
        actions={
          answer.step === "check" ? (
            <a className="link" href="#rows">
              {answer.toRows}
            </a>
          ) : (
            <TextLink href={answer.people.href}>{answer.people.label}</TextLink>
          )
        }
      >
        <ul>
          {answer.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {answer.step === "add" && answer.withoutAddress.length > 0 && (
          <>
            <p>{answer.withoutAddressText}</p>
            <ul className="list-disc ps-5">
              {answer.withoutAddress.map(({ id, name }) => (
                <li key={id}>
                  <TextLink href={`/people/${id}`}>
                    <bdi>{name}</bdi>
                  </TextLink>
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}

type Labels = { rows: string; row: string; name: string; email: string; verdict: string; again: string };

/**
 * Every row with its verdict, below the form, and the button that adds the good ones. It is the last
 * button of the form, so that the Enter key never presses it.
 */
export function ImportRows({ labels }: { labels: Labels }) {
  const { state } = use(FormContext);
  const answer = useAnswer();
  // After a refusal of the second step the rows are still in what was sent.
  const sent = state.status === "error" && state.values.step === "add" ? state.values : undefined;
  if (answer?.step !== "check")
    return sent?.rows && sent.checked ? (
      <div>
        <input type="hidden" name="rows" value={sent.rows} />
        <input type="hidden" name="checked" value={sent.checked} />
        <SubmitButton name="step" value="add">
          {labels.again}
        </SubmitButton>
      </div>
    ) : null;
  return (
    <div id="rows">
      <Table
        caption={labels.rows}
        columns={[
          { label: labels.row, numeric: true },
          { label: labels.name },
          { label: labels.email },
          { label: labels.verdict },
        ]}
        rows={answer.rows.map((row) => ({
          id: row.id,
          cells: [
            row.row,
            <bdi key="name">{row.name}</bdi>,
            row.email,
            <div key="verdict">
              <Status kind={row.kind}>{row.verdict}</Status>
              {row.why && <p>{row.why}</p>}
            </div>,
          ],
        }))}
      />
      <input type="hidden" name="rows" value={answer.packed} />
      <input type="hidden" name="checked" value={answer.checked} />
      {answer.add ? (
        <>
          <p className="my-4 max-w-measure">{answer.add.lead}</p>
          <SubmitButton name="step" value="add">
            {answer.add.label}
          </SubmitButton>
        </>
      ) : (
        <Notice tone="attention">{answer.none}</Notice>
      )}
    </div>
  );
}
