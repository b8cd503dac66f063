import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { change } from "../../actions";
import { FactsFields } from "../../facts-fields";
import { DelegationHeader } from "../header";
import { loadSettings } from "../load";

type Props = { params: Promise<{ delegationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("delegations.settings");
  return { title: `${t("title")}: ${(await loadSettings((await params).delegationId)).head.name}` };
}

export default async function SettingsPage({ params }: Props) {
  const { viewer, head, modules } = await loadSettings((await params).delegationId);
  const t = await getTranslations("delegations.settings");
  return (
    <>
      <DelegationHeader viewer={viewer} head={head} part="settings" title={`${t("title")}: ${head.name}`} />
      <ActionForm action={change} className="mt-6">
        <input type="hidden" name="delegation" value={head.id} />
        <input type="hidden" name="version" value={head.version} />
        <FactsFields
          name={head.name}
          seatLimit={head.seatLimit}
          travelMinutes={head.travelMinutes}
          modules={modules}
        />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
