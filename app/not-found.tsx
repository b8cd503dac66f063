import { useTranslations } from "next-intl";
import { NotFoundText } from "@/app/not-found-text";
import { Wordmark } from "@/components/shell/wordmark";

/** An address nothing answers to. Every page carries this along, so it is no more than it needs to be. */
export default function NotFound() {
  return (
    <div className="frame">
      <header className="masthead">
        <Wordmark name={useTranslations("shell")("name")} />
      </header>
      <main id="main">
        <NotFoundText />
      </main>
    </div>
  );
}
