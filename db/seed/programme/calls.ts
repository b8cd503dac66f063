import type { InterestState, OpportunityKind } from "../../enums";
import type { Random } from "../random";
import { editionId } from "../reference/editions";
import type { Cohort } from "./cohort";
import { addDays, at } from "./dates";
import type { Member } from "./enrolments";
import type { Rows } from "./rows";
import { demoCriteria, scoredCall } from "./selection";

type Answer = [member: number, state: Exclude<InterestState, "lapsed">];
type Call = {
  key: "csw" | "cop" | "statement" | "consultation";
  kind: OpportunityKind;
  edition: [slug: string, name: string];
  title: { en: string; es: string };
  brief: { en: string; es: string };
  closesIn: number;
  places: number | null;
};

const calls = {
  csw: {
    key: "csw",
    kind: "delegation_seat",
    edition: ["csw", "71"],
    title: { en: "A seat in our delegation to CSW 71", es: "Un lugar en nuestra delegación a la CSW 71" },
    brief: {
      en: "Six women go to New York in March, if the dates hold. Tell us what you would bring to the table.",
      es: "Seis mujeres viajarán a Nueva York en marzo, si las fechas se mantienen. Cuéntanos qué llevarías a la mesa.",
    },
    closesIn: 12,
    places: 6,
  },
  statement: {
    key: "statement",
    kind: "written_statement",
    edition: ["cedaw", "93"],
    title: { en: "Write with us for CEDAW 93", es: "Escribe con nosotras para el CEDAW 93" },
    brief: {
      en: "We gather short testimonies on domestic work. Your name appears only if you say so.",
      es: "Reunimos testimonios breves sobre el trabajo del hogar. Tu nombre aparece solo si tú quieres.",
    },
    closesIn: 26,
    places: null,
  },
  consultation: {
    key: "consultation",
    kind: "consultation",
    edition: ["gfmd", "16th"],
    title: { en: "Online consultation before GFMD 16", es: "Consulta en línea antes del FMMD 16" },
    brief: {
      en: "One hour online, with interpretation, to agree our priorities.",
      es: "Una hora en línea, con interpretación, para acordar nuestras prioridades.",
    },
    closesIn: 19,
    places: 20,
  },
  cop: {
    key: "cop",
    kind: "delegation_seat",
    edition: ["unfccc-cop", "31"],
    title: { en: "A seat in our delegation to COP 31", es: "Un lugar en nuestra delegación a la COP 31" },
    brief: {
      en: "Three women carry our demands on climate and displacement.",
      es: "Tres mujeres llevan nuestras demandas sobre clima y desplazamiento.",
    },
    closesIn: -75,
    places: 3,
  },
} satisfies Record<string, Call>;

const words = {
  es: {
    statements: [
      "En mi comunidad llevamos dos años preparando esta agenda y quiero llevarla yo misma.",
      "Hablo por las trabajadoras del hogar de mi red; nunca hemos estado en esa sala.",
      "Puedo tomar notas y traducir para las compañeras que van por primera vez.",
    ],
    asked: "Que cuente a su grupo, al volver, lo que se dijo.",
    selected: "Su trabajo con el grupo responde justo a lo que se discute en este foro.",
    waiting: "Muy buena propuesta; queda la primera si se libera un lugar.",
    declined:
      "Esta vez damos prioridad a quienes aún no han ido a un foro. Queremos contar con ella en el próximo.",
  },
  en: {
    statements: [
      "My group has prepared this agenda for two years and I want to carry it myself.",
      "I speak for the domestic workers of my network; none of us has been in that room.",
      "I can take notes and translate for the women who go for the first time.",
    ],
    asked: "That she tells her group afterwards what was said.",
    selected: "Her work with the group is exactly what this forum will discuss.",
    waiting: "A very good proposal; she is first in line if a place becomes free.",
    declined: "This time we favour women who have not been to a forum. We would like to see her in the next.",
  },
};

/** Calls of a cohort, most still open, with answers; the answer lists name members by their place. */
export function openCalls(rng: Random, rows: Rows, cohort: Cohort) {
  const plan: [Call, Answer[]][] =
    cohort.region.key === "latin"
      ? [
          [
            calls.csw,
            [
              [0, "selected"],
              [1, "selected"],
              [2, "selected"],
              [12, "waiting"],
              [18, "declined"],
              [5, "submitted"],
              [6, "submitted"],
              [13, "withdrawn"],
            ],
          ],
          [
            calls.consultation,
            [
              [3, "submitted"],
              [4, "submitted"],
            ],
          ],
        ]
      : [
          [
            calls.csw,
            [
              [4, "submitted"],
              [7, "submitted"],
              [15, "submitted"],
            ],
          ],
          [
            calls.statement,
            [
              [2, "submitted"],
              [8, "submitted"],
            ],
          ],
          [
            calls.cop,
            [
              [1, "selected"],
              [2, "selected"],
              [3, "selected"],
              [6, "waiting"],
              [16, "declined"],
            ],
          ],
        ];
  return Object.fromEntries(
    plan.map(([call, answers]) => [call.key, announce(rng, rows, cohort, call, answers)]),
  );
}

function announce(rng: Random, rows: Rows, cohort: Cohort, call: Call, answers: Answer[]) {
  const id = rng.uuid();
  const closesAt = at(cohort.today.add({ days: call.closesIn }), 23, 59, cohort.region.zone);
  rows.opportunities.push({
    id,
    editionId: editionId(...call.edition),
    cohortId: cohort.id,
    kind: call.kind,
    title: call.title[cohort.locale],
    brief: call.brief[cohort.locale],
    closesAt,
    places: call.places,
    createdAt: addDays(closesAt, -40),
    criteria: call.key === "cop" ? demoCriteria : [],
    offerHours: call.key === "cop" ? 72 : null,
    settledAt: call.key === "cop" ? addDays(closesAt, 6) : null,
  });
  if (call.key === "csw")
    rows.eligibilityRequirements.push({
      opportunityId: id,
      kind: "statement",
      title: words[cohort.locale].asked,
    });
  for (const [place, state] of answers) {
    const member = cohort.members[place] as Member;
    const text = words[cohort.locale];
    const reason = state === "submitted" || state === "withdrawn" ? null : text[state];
    rows.interests.push({
      id: rng.uuid(),
      opportunityId: id,
      personId: member.id,
      statement: rng.pick(text.statements),
      state,
      reason,
      decidedBy: reason ? cohort.coordinator.id : null,
      decidedAt: reason ? addDays(closesAt, call.closesIn > 0 ? -15 : 6) : null,
      createdAt: addDays(closesAt, -rng.between(20, 35)),
    });
  }
  if (call.key === "cop") scoredCall(rows, cohort, id, closesAt);
  return id;
}
