"use client";

import { useId, useRef, useState } from "react";

type Props = { label: string; text: string; copyLabel: string; copiedLabel: string };

/** A message to carry to any channel. Without JavaScript one tap selects it all. */
export function CopyText({ label, text, copyLabel, copiedLabel }: Props) {
  const [copied, setCopied] = useState(false);
  const block = useRef<HTMLParagraphElement>(null);
  const id = useId();

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Clipboard needs https or localhost; an office network address has neither.
      if (block.current) getSelection()?.selectAllChildren(block.current);
      document.execCommand("copy");
    }
    setCopied(true);
  }

  return (
    <div className="copy">
      <p id={id} className="field-label">
        {label}
      </p>
      <p ref={block} className="copy-text">
        {text}
      </p>
      <div className="actions no-print">
        <button
          type="button"
          className="button needs-script"
          data-variant="secondary"
          aria-describedby={id}
          onClick={copy}
        >
          {copyLabel}
        </button>
        <span role="status" className="copy-done">
          {copied ? copiedLabel : ""}
        </span>
      </div>
    </div>
  );
}
