"use client";

import { use } from "react";
import { CopyText } from "@/components/ui/copy-text";
import { FormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Invitation } from "@/liga/people/invitation";

/** Sentences with `{name}` in them are filled in here: whom they are about is known after the answer. */
type Words = {
  title: string;
  mailed: string;
  byHand: string;
  once: string;
  code: string;
  message: string;
  person?: string;
  copy: string;
  copied: string;
};

/** What the form was just answered with: the code and the message to hand over, shown once. */
export function InvitationShown({ words }: { words: Words }) {
  const { state } = use(FormContext);
  if (state.status !== "ok" || !state.data) return null;
  const shown = state.data as Invitation;
  const copy = { copyLabel: words.copy, copiedLabel: words.copied };
  return (
    <div role="status" className="grid gap-4">
      <Notice
        tone="done"
        title={words.title.replace("{name}", shown.name)}
        actions={words.person && <TextLink href={`/people/${shown.personId}`}>{words.person}</TextLink>}
      >
        <p>{shown.mailed ? words.mailed : words.byHand}</p>
        {shown.code && <p>{words.once}</p>}
      </Notice>
      {shown.code && <CopyText label={words.code} text={shown.code} {...copy} />}
      <CopyText label={words.message} text={shown.message} {...copy} />
    </div>
  );
}
