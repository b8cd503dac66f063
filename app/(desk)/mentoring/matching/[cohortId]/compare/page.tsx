import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { loadMatching } from "../load";
import { SideBySide } from "./side-by-side";

type Props = PageProps<"/mentoring/matching/[cohortId]/compare">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("matching.desk");
  return { title: `${t("compare")}: ${(await loadMatching((await params).cohortId)).desk.cohort}` };
}

/** Up to three proposals beside each other. */
export default async function ComparePage({ params, searchParams }: Props) {
  const loaded = await loadMatching((await params).cohortId);
  const wanted = [(await searchParams).proposal ?? []].flat();
  const shown = loaded.desk.proposals
    .filter(({ id, state, menteeId }) => wanted.includes(id) && state === "solved" && menteeId === null)
    .slice(0, 3);
  return <SideBySide loaded={loaded} shown={shown} />;
}
