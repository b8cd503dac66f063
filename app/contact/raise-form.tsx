"use client";

import { type ReactNode, use } from "react";
import { CopyText } from "@/components/ui/copy-text";
import { FormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";

type Words = { title: string; text: string; code: string; copy: string; copied: string; again: string };

/** The form until it was sent; then her code, once. */
export function UntilRaised({ words, children }: { words: Words; children: ReactNode }) {
  const { state } = use(FormContext);
  const shown = state.status === "ok" ? (state.data as { code: string } | undefined) : undefined;
  if (!shown) return children;
  return (
    <div role="status" className="grid gap-4">
      <Notice tone="done" title={words.title}>
        <p>{words.text}</p>
      </Notice>
      <CopyText label={words.code} text={shown.code} copyLabel={words.copy} copiedLabel={words.copied} />
      <p>
        <a className="link" href="/contact">
          {words.again}
        </a>
      </p>
    </div>
  );
}
