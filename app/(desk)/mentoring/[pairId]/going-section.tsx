import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { TextLink } from "@/components/ui/text-link";
import { type PairAsks, pairAsks } from "@/liga/mentoring/pulse/pair-queries";
import { reading } from "@/liga/reading";
import type { Viewer } from "@/liga/viewer";

type Pair = { id: string; role: "mentor" | "mentee"; endedOn: string | null };

/** From a pair's page: how it is going, a word that cannot wait, and, once it has ended, what stayed. */
export async function GoingSection({ viewer, pair, now }: { viewer: Viewer; pair: Pair; now: Date }) {
  const [t, asks] = await Promise.all([
    getTranslations("pulse.section"),
    reading(viewer, (tx) => pairAsks(tx, viewer, now)),
  ]);
  const nothing: PairAsks = { pairId: pair.id, meetingsToSay: 0, openWords: 0, lateWords: 0 };
  const { meetingsToSay, openWords, lateWords } = asks.get(pair.id) ?? nothing;
  const { role } = pair;
  const at = `/mentoring/${pair.id}`;
  return (
    <Section title={t("title")}>
      <ul className="grid gap-3">
        <li>
          <TextLink href={`${at}/words`}>{t("words", { role })}</TextLink>
          {openWords > 0 && (
            <p>
              {lateWords > 0 ? (
                <Status kind="attention">{t("wordsLate", { role })}</Status>
              ) : (
                t("wordsOpen", { role, count: openWords })
              )}
            </p>
          )}
        </li>
        <li>
          <TextLink href={`${at}/how-it-goes`}>{t("going")}</TextLink>
          {meetingsToSay > 0 && <p>{t("goingAsks", { count: meetingsToSay })}</p>}
        </li>
        {pair.endedOn && (
          <li>
            <TextLink href={`${at}/looking-back`}>{t("lookBack")}</TextLink>
          </li>
        )}
      </ul>
    </Section>
  );
}
