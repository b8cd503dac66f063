import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/app/frame";
import { env } from "@/lib/env";
import { exitScript } from "./exit-script";
import "./contact.css";

/** A page without a name, without a menu and without a way on that a browser would fetch: only what she came for. */
export default function ContactLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("safeguarding");
  return (
    <div className="frame" data-density="airy">
      <header className="exit-bar">
        {/* A plain link: the script beside it keeps this page out of the way back. */}
        <script dangerouslySetInnerHTML={{ __html: exitScript }} />
        <a
          href={env().QUICK_EXIT_URL ?? "/"}
          target="_self"
          rel="noreferrer noopener"
          data-exit
          className="button exit-button"
        >
          {t("exit")}
        </a>
        <p className="exit-hint needs-script">{t("exitHint")}</p>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
