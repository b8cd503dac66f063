"use client";

import { directionOf } from "@/lib/direction";
import { failed } from "@/messages/failed";
import { BareFailure, type FailureProps, useFailureLanguage } from "./failure";
import "./globals.css";

/** Even the root layout failed: a document of its own, in the language last known. */
export default function GlobalError(props: FailureProps) {
  const locale = useFailureLanguage();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <title>{`${failed[locale].title} · LIGA`}</title>
        <BareFailure {...props} />
      </body>
    </html>
  );
}
