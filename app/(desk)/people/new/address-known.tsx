"use client";

import { use } from "react";
import { FormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

/** After "this address has a profile": the same form can be sent again to enrol that person instead. */
export function AddressKnown({ words }: { words: { text: string; enrol: string } }) {
  const { state } = use(FormContext);
  if (state.status !== "error" || state.code !== "address_known") return null;
  return (
    <Notice
      tone="attention"
      actions={
        <SubmitButton name="existing" value="yes">
          {words.enrol}
        </SubmitButton>
      }
    >
      {words.text}
    </Notice>
  );
}
