import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { CheckboxField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayMentor, mayTakePart } from "@/liga/access";
import { wishesPage } from "@/liga/mentoring/profiles/queries";
import { AsksFields } from "../asks-fields";
import { saveAsks } from "./actions";
import { WishList } from "./wish-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("matching.wishes"))("title") };
}

export default async function WishesPage() {
  const viewer = await requireViewer();
  if (!mayTakePart(viewer) && !mayMentor(viewer)) notFound();
  const [t, { asks, mentors, mentees, objectives }] = await Promise.all([
    getTranslations("matching.wishes"),
    wishesPage(viewer),
  ]);
  return (
    <>
      <PageHeader title={mayTakePart(viewer) ? t("title") : t("mentees")} lead={t("lead")} />
      {mayTakePart(viewer) && (
        <>
          <WishList title={t("mentors")} cards={mentors} />
          <Section title={t("asks")}>
            <ActionForm action={saveAsks} messageAt="end">
              <input type="hidden" name="version" value={asks?.version ?? 0} />
              <CheckboxField name="wants" label={t("wants")} defaultChecked={asks?.wants ?? true} />
              <AsksFields
                asks={asks}
                objectives={objectives}
                labels={{ themes: t("themes"), lived: t("lived"), region: t("region") }}
              />
              <SubmitButton>{t("save")}</SubmitButton>
            </ActionForm>
          </Section>
        </>
      )}
      {mayMentor(viewer) && <WishList title={t("mentees")} cards={mentees} />}
    </>
  );
}
