import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { leave } from "../../actions";
import { loadMatching } from "../../load";

type Props = PageProps<"/mentoring/matching/[cohortId]/leaving/[mentorId]">;

async function load({ params }: Props) {
  const { cohortId, mentorId } = await params;
  const loaded = await loadMatching(cohortId);
  const { mentors, mentees, names } = loaded.desk;
  const hers = mentees.filter(({ pair }) => pair?.mentorId === mentorId);
  if (hers.length === 0 && !mentors.some(({ id }) => id === mentorId)) notFound();
  const words = await getTranslations("words");
  const name = (id: string) => names.get(id) ?? words("unnamed");
  return { cohortId, mentorId, desk: loaded.desk, hers, name };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, mentorId } = await load(props);
  return { title: (await getTranslations("matching.desk"))("leavesNamed", { name: name(mentorId) }) };
}

/** A mentor leaves mid-programme: what happens to her pairs, before it is done. */
export default async function LeavingPage(props: Props) {
  const { cohortId, mentorId, desk, hers, name } = await load(props);
  const [t, shell] = await Promise.all([getTranslations("matching.desk"), getTranslations("shell")]);
  const about = { name: name(mentorId), count: hers.length };
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={shell("backTo")}
            items={[
              { href: `/mentoring/matching/${cohortId}`, label: `${t("title")}: ${desk.cohort}` },
              { label: about.name },
            ]}
          />
        }
        title={t("leavesNamed", about)}
        lead={t("leavesLead", about)}
      />
      <Section title={t("leavesWhat")} tone="next">
        <ul className="list-disc ps-5">
          {hers.map(({ id }) => (
            <li key={id}>{t("leavesPair", { name: name(id) })}</li>
          ))}
          <li>{t("leavesHistory")}</li>
          <li>{t("leavesList", about)}</li>
          <li>{t("leavesNobody", about)}</li>
        </ul>
        <ActionForm action={leave} messageAt="end">
          <input type="hidden" name="proposal" value={randomUUID()} />
          <input type="hidden" name="cohortId" value={cohortId} />
          <input type="hidden" name="mentorId" value={mentorId} />
          <SubmitButton>{t("leavesDo", about)}</SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}
