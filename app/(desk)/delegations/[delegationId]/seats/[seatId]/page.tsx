import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { seatStep } from "../../../actions";
import { DelegationHeader } from "../../header";
import { loadSeat } from "../../load";
import { ChangeForm } from "./change-form";
import { FillSection } from "./fill-section";
import { HolderSection } from "./holder-section";
import { OfferToCopy } from "./offer-to-copy";
import { SeatFields } from "./seat-fields";

type Props = { params: Promise<{ delegationId: string; seatId: string }> };

async function load(params: Props["params"]) {
  const { delegationId, seatId } = await params;
  const loaded = await loadSeat(delegationId);
  const seat = loaded.whole.seats.find(({ id }) => id === seatId);
  return seat ? { ...loaded, seat } : notFound();
}

async function titleOf({ seat }: Awaited<ReturnType<typeof load>>) {
  const t = await getTranslations("words");
  return `${t(`seatRole.${seat.role}`)}: ${seat.personId ? (seat.name ?? t("unnamed")) : t("seatState.open")}`;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await titleOf(await load(params)) };
}

/** One seat: who takes it, what she is told, who stands by. */
export default async function SeatPage({ params }: Props) {
  const loaded = await load(params);
  const { viewer, whole, seat, people } = loaded;
  const t = await getTranslations("delegations");
  return (
    <>
      <DelegationHeader viewer={viewer} head={whole} part="overview" title={await titleOf(loaded)} />
      {/* One form whatever the seat's state: its sentence outlives the change it speaks of. */}
      <ActionForm action={seatStep} className="mt-4">
        <SeatFields seat={seat} />
        {seat.personId ? <HolderSection seat={seat} /> : <FillSection whole={whole} people={people} />}
      </ActionForm>
      {seat.state === "offered" && <OfferToCopy viewer={viewer} whole={whole} seat={seat} />}
      <Section title={t("seats.change")}>
        <ChangeForm whole={whole} seat={seat} people={people} />
      </Section>
    </>
  );
}
