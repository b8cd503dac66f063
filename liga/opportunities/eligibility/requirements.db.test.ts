import { expect, test } from "vitest";
import { g } from "../../delegations/try-ground";
import { refusal } from "../../try-verbs";
import type { Viewer } from "../../viewer";
import { applied, call, coordinator, facilitator, leader, outsider, withCalls } from "../try-calls";
import { AddRequirement } from "./input";
import { eligibilityOf, eligibilityOfCohort } from "./queries";
import { addRequirement, confirmProof, stateOwn } from "./requirements";

withCalls();

test("what is asked is met by what she did: a session attended, her own words, what a coordinator knows", async () => {
  const id = await call({ openTo: "eligible" });
  const [her, other] = [await leader(), await leader()];
  const module = await g.module();
  const session = await g.training(module, "10:00");
  const ask = (more: object) =>
    addRequirement(
      coordinator,
      AddRequirement.parse({ opportunity: id, ofEdition: "", title: "Asked", ...more }),
    );
  await ask({ kind: "module", module });
  await ask({ kind: "statement", title: "In your words" });
  await ask({ kind: "consultation", sessionType: "preparatory_meeting", title: "Prepared", ofEdition: "on" });
  const asked = await g.own<{ id: string; kind: string }[]>`
    select id, kind from eligibility_requirements where opportunity_id = ${id} or edition_id = ${g.edition} order by created_at`;
  const of = (kind: string) => asked.find((row) => row.kind === kind)?.id ?? "";
  const met = async (who: Viewer) =>
    (await g.as(who.id, (tx) => eligibilityOf(tx, who, id, who.id)))
      .filter((row) => row.met)
      .map((row) => row.kind)
      .sort();
  expect(await met(her)).toEqual([]);
  expect(await refusal(applied(id, her))).toBe("call_for_eligible");

  await g.own`insert into attendance (session_id, enrolment_id, mark, method, marked_by)
    select ${session}, e.id, 'late', 'register', ${g.coordinator} from enrolments e where e.person_id = ${her.id}`;
  await stateOwn(her, { requirement: of("statement"), text: "I will report back to my group." });
  expect(await met(her)).toEqual(["module", "statement"]);
  const confirm = (by: Viewer, person: string) =>
    confirmProof(by, { requirement: of("consultation"), person, text: "She spoke there." });
  for (const who of [her, other, outsider, facilitator])
    expect(await refusal(confirm(who, her.id))).toBe("not_found");
  expect(await refusal(stateOwn(her, { requirement: of("consultation"), text: "I was there." }))).toBe(
    "not_found",
  );
  await confirm(coordinator, her.id);
  expect(await met(her)).toEqual(["consultation", "module", "statement"]);
  await applied(id, her);
  expect(await refusal(applied(id, other))).toBe("call_for_eligible");
  const cohort = await g.as(coordinator.id, (tx) => eligibilityOfCohort(tx, coordinator, id));
  expect(cohort[0]).toMatchObject({ personId: her.id, asked: [{ met: true }, { met: true }, { met: true }] });
  expect(await g.as(outsider.id, (tx) => eligibilityOfCohort(tx, outsider, id))).toEqual([]);
  await g.own`delete from eligibility_requirements where edition_id = ${g.edition}`;
});
