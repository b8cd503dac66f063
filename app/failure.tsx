"use client";

import { createContext, type ReactNode, useContext } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Wordmark } from "@/components/shell/wordmark";
import { Button } from "@/components/ui/button";
import { type Locale, locales } from "@/db/enums";
import { failed } from "@/messages/failed";

const Language = createContext<Locale | null>(null);

/** Tells the error pages below which language she reads: a page that failed cannot ask any more. */
export function FailureLanguage({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <Language.Provider value={locale}>{children}</Language.Provider>;
}

/** Hers by the layout, else by the page that stood here, else what her browser asks for. */
export function useFailureLanguage(): Locale {
  const told = useContext(Language);
  if (told) return told;
  const wanted =
    typeof document === "undefined" ? [] : [document.documentElement.lang, ...navigator.languages];
  return wanted.map((tag) => locales.find((locale) => tag.split("-")[0] === locale)).find(Boolean) ?? "en";
}

/** What Next.js gives an `error.tsx`: what was thrown, and a way to render again. */
export type FailureProps = { error: unknown; retry: () => void };

/** The digest under which the server wrote the failure into its log; none when the browser failed. */
const numberOf = (error: unknown) =>
  error instanceof Error && "digest" in error ? String(error.digest) : undefined;

/** A page that failed, inside the frame: what is safe, what to do, what to tell. */
export function Failure({ error, retry }: FailureProps) {
  const words = failed[useFailureLanguage()];
  const number = numberOf(error);
  return (
    <div role="alert">
      <PageHeader
        title={words.title}
        lead={words.text}
        actions={
          <>
            <Button variant="primary" onClick={retry}>
              {words.retry}
            </Button>
            {/* A whole new page: what the router holds may be what failed. */}
            <a href="/" className="button" data-variant="secondary" data-size="normal">
              {words.home}
            </a>
          </>
        }
      />
      <p>{number ? words.number : words.again}</p>
      {number && <p className="text-head tabular-nums select-all">{number}</p>}
    </div>
  );
}

/** The same where the frame itself could not be made. */
export function BareFailure(props: FailureProps) {
  return (
    <div className="frame">
      <header className="masthead">
        <Wordmark name="LIGA" />
      </header>
      <main id="main">
        <Failure {...props} />
      </main>
    </div>
  );
}
