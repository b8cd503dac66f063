import type { Need, Problem, Slot } from "./problem";

const hour = 3_600_000;

/** A forum of some days with sessions side by side in three houses, and a delegation that speaks three languages. */
export function forum(women: number, sessions: number): Problem {
  const names = Array.from({ length: women }, (_, i) => `w${i}`);
  const slots = Array.from({ length: sessions }, (_, i): Slot => {
    const [day, nth] = [i % 5, Math.floor(i / 5)];
    const from = day * 24 + 9 + (nth % 5) * 1.75;
    return {
      id: `s${i}`,
      day: `d${day}`,
      venue: ["Palais", "House", "Centre"][(i * 7 + nth) % 3] as string,
      startsAt: from * hour,
      endsAt: (from + 1.5) * hour,
      places: i % 11 === 0 ? 2 : null,
    };
  });
  const needs = slots.flatMap(({ id: session }, i): Need[] => {
    const weight = i % 4 === 0 ? "must" : "wish";
    const need = (kind: Need["kind"], count: number, who: string[]): Need => ({
      id: `${session}${kind}`,
      session,
      kind,
      subject: "",
      weight,
      count,
      who,
    });
    return [
      need("people", 1 + (i % 3 === 0 ? 1 : 0), names),
      need(
        "language",
        1,
        names.filter((_, w) => (w + i) % 3 === 0),
      ),
      ...(i % 2 === 0
        ? [
            need(
              "objective",
              1,
              names.filter((_, w) => (w * 5 + i) % 7 < 2),
            ),
          ]
        : []),
    ];
  });
  return {
    people: names,
    sessions: slots,
    needs,
    pins: [{ person: "w0", session: "s0", pin: "in" }],
    board: [{ person: "w1", session: "s4" }],
    mayMove: false,
    taken: [],
    travelMinutes: 30,
    restHours: 11,
    dayHours: 8,
  };
}
