import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { CheckboxField } from "@/components/ui/choice-field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate } from "@/liga/access";
import { id } from "@/liga/input";
import { findCall } from "@/liga/opportunities/queries";
import { reading } from "@/liga/reading";
import { changeTheCall } from "../../actions";
import { CallFields } from "../../call-fields";
import { CallCrumbs } from "../../crumbs";
import { WhenRefused } from "../when-refused";

type Props = { params: Promise<{ opportunityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("opportunities"))("edit.title") };
}

export default async function EditCallPage({ params }: Props) {
  const viewer = await requireViewerWho(mayCoordinate);
  const { opportunityId } = await params;
  if (!id.safeParse(opportunityId).success) notFound();
  const [t, call] = await Promise.all([
    getTranslations(),
    reading(viewer, (tx) => findCall(tx, viewer, opportunityId)),
  ]);
  if (!call?.coordinates) notFound();
  return (
    <>
      <PageHeader
        title={t("opportunities.edit.title")}
        lead={t("opportunities.edit.lead")}
        breadcrumb={<CallCrumbs call={call} here={t("opportunities.edit.title")} />}
      />
      <ActionForm action={changeTheCall}>
        <input type="hidden" name="opportunity" value={call.id} />
        <input type="hidden" name="version" value={call.version} />
        <CallFields call={call} herZone={viewer.timeZone} />
        <WhenRefused>
          <CheckboxField name="sure" label={t("calls.fields.sure")} hint={t("calls.fields.sureHint")} />
        </WhenRefused>
        <div className="actions">
          <SubmitButton>{t("words.save")}</SubmitButton>
          <LinkButton href={`/opportunities/${call.id}`} variant="quiet">
            {t("words.cancel")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
