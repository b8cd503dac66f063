import type { Seat } from "@/liga/delegations/delegation-queries";

/** The seat as it was read: whoever saves second is told. */
export const SeatFields = ({ seat }: { seat: Seat }) => (
  <>
    <input type="hidden" name="seat" value={seat.id} />
    <input type="hidden" name="version" value={seat.version} />
  </>
);
