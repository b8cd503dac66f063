import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { CheckboxField } from "@/components/ui/choice-field";
import { EmptyState } from "@/components/ui/empty-state";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf, dayText } from "@/lib/dates";
import { id } from "@/liga/input";
import { lookedBack } from "@/liga/mentoring/pulse/pair-queries";
import { lookBackFrom } from "@/liga/mentoring/pulse/rules";
import { PairCrumbs } from "../pair-crumbs";
import { saveLookingBack } from "../pulse-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pulse.lookBack"))("title") };
}

export default async function LookingBackPage({ params }: PageProps<"/mentoring/[pairId]/looking-back">) {
  const viewer = await requireViewer();
  const pairId = id.safeParse((await params).pairId).data ?? notFound();
  const [t, words, locale, found] = await Promise.all([
    getTranslations("pulse.lookBack"),
    getTranslations("words"),
    getLocale(),
    lookedBack(viewer, pairId),
  ]);
  const { pair, said } = found ?? notFound();
  const name = pair.other ?? words("unnamed");
  const from = pair.endedOn && lookBackFrom(pair.endedOn);
  const may = from !== null && from <= dayOf(new Date(), "UTC");
  return (
    <>
      <PageHeader
        breadcrumb={<PairCrumbs pairId={pair.id} name={name} here={t("title")} />}
        title={t("title")}
        lead={pair.endedOn ? t("lead", { name, date: dayText(pair.endedOn, locale) }) : undefined}
      />
      {may ? (
        <ActionForm action={saveLookingBack} messageAt="end">
          <input type="hidden" name="mentorshipId" value={pair.id} />
          <TextArea
            name="stayed"
            label={t("stayed")}
            rows={5}
            maxLength={5000}
            defaultValue={said?.stayed}
            required
          />
          <TextArea
            name="differently"
            label={t("differently")}
            note={words("optional")}
            rows={5}
            maxLength={5000}
            defaultValue={said?.differently ?? ""}
          />
          <CheckboxField
            name="shared"
            label={t("shared")}
            hint={t("sharedHint", { name })}
            defaultChecked={said?.shared ?? false}
          />
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionForm>
      ) : (
        <EmptyState title={from ? t("early", { date: dayText(from, locale) }) : t("running")}>
          <p>{from ? t("earlyText") : t("runningText")}</p>
        </EmptyState>
      )}
    </>
  );
}
