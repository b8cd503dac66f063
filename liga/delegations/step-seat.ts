import type { z } from "zod";
import { badField } from "../errors";
import type { Viewer } from "../viewer";
import { confirmSeat } from "./confirm-seat";
import { fillSeat } from "./fill-seat";
import { freeSeat } from "./free-seat";
import type { StepSeat } from "./input";
import { offerSeat } from "./offer-seat";
import { removeSeat } from "./remove-seat";
import { replaceByAlternate } from "./replace-by-alternate";

const others = {
  offer: offerSeat,
  confirm: confirmSeat,
  replace: replaceByAlternate,
  free: freeSeat,
  remove: removeSeat,
};

/**
 * The next step of a seat, whichever its one form was pressed for. One form, so that whoever comes
 * second is told although the seat, and with it the form's buttons, has changed meanwhile.
 */
export async function stepSeat(viewer: Viewer, { step, person, ...seat }: z.output<typeof StepSeat>) {
  if (step !== "ask" && step !== "settle")
    return { delegationId: await others[step](viewer, seat), leave: step === "remove" };
  if (!person) throw badField("person", "required");
  const as = step === "ask" ? "offered" : "confirmed";
  const { delegationId } = await fillSeat(viewer, { ...seat, person, as });
  return { delegationId, leave: step === "settle" };
}
