import "server-only";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { countryName, languageName, listText } from "@/lib/names";
import { feedsOf } from "@/liga/delegations/papers/feeds";
import { nameList } from "@/liga/delegations/papers/name-list";
import { type ListWords, missingOf } from "@/liga/delegations/papers/rules";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";

/** The papers of a delegation, for its coordinators; nothing for anybody else. */
export const loadPapers = cache(async (delegationId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(delegationId).success) notFound();
  const [words, locale] = await Promise.all([getTranslations("words"), getLocale()]);
  const read = await reading(viewer, async (tx) => ({
    list: await nameList(tx, viewer, delegationId),
    feeds: await feedsOf(tx, viewer, delegationId),
  }));
  const { list, feeds } = read;
  if (!list) return notFound();
  const say: ListWords = {
    edition: `${list.forum}, ${list.edition}`,
    role: (role) => words(`seatRole.${role}`),
    country: (code) => countryName(code, locale),
    languages: (codes) =>
      listText(
        codes.map((code) => languageName(code, locale)),
        locale,
      ),
  };
  return { viewer, list, feeds, say, missing: missingOf(list.columns, list.members, say) };
});
