import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DelegateTravel } from "@/liga/travel/queries";
import { refusalAct } from "./actions";

/** What a coordinator does the night before: ask the alternate and keep a place for her, in one step. */
export function RefusalNotice({ travel }: { travel: DelegateTravel }) {
  const t = useTranslations("travel.outcome.refusal");
  const words = useTranslations("words");
  const { alternate } = travel;
  return (
    <Notice tone="stopped" title={t("title")}>
      {alternate ? (
        <ActionForm action={refusalAct}>
          <input type="hidden" name="delegation" value={travel.id} />
          <input type="hidden" name="person" value={travel.personId} />
          <input type="hidden" name="seat" value={travel.seatId} />
          <input type="hidden" name="version" value={travel.seatVersion} />
          <p>{t("lead", { alternate, name: travel.name ?? words("unnamed") })}</p>
          <SubmitButton>{t("act")}</SubmitButton>
        </ActionForm>
      ) : (
        <div className="grid gap-2">
          <p>{t("noAlternate")}</p>
          <div className="actions">
            <LinkButton href={`/delegations/${travel.id}/seats/${travel.seatId}`}>{t("toSeat")}</LinkButton>
          </div>
        </div>
      )}
    </Notice>
  );
}
