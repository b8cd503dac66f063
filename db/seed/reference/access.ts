import type { AccessRouteKind, Confidence, SeatRuleKind } from "../../enums";
import { stableId } from "../random";
import type { EditionRow } from "./editions";
import { inSpanish } from "./spanish";

type Route = [route: AccessRouteKind, note: string, confidence: Confidence, source: string];
type Seats = [kind: SeatRuleKind, limit: number, confidence: Confidence, source: string];

const csw = "UN Women CSW pages; NGO CSW/NY FAQs (CSW 66, 68, 69)";
const imrf = "Indico.UN events 37351 and 1000748; Civil Society Action Committee";
const passes =
  "UN DESA NGO Branch text for 2024 (7 annual and 9 temporary New York passes); same limit in 2016";

const routesOf: Record<string, Route[]> = {
  imrf: [
    [
      "ecosoc_status",
      "Organisations with consultative status, or accredited earlier for the Global Compact.",
      "V",
      imrf,
    ],
    [
      "special_accreditation",
      "For all others; the list goes to Member States on a non-objection basis.",
      "V",
      imrf,
    ],
    ["indico_registration", "Each participant registers on Indico.UN.", "V", imrf],
  ],
  "gcm-regional-review": [
    [
      "indico_registration",
      "Stakeholder hearing open by registration, on Indico.UN or the commission's own form.",
      "R",
      "Indico.UN event 1007071; that no ECOSOC status is needed is recalled",
    ],
  ],
  gfmd: [
    [
      "gfmd_civil_society",
      "Expression of interest for those active in the preparatory process; the International Steering Committee decides.",
      "V",
      "GFMD Civil Society, FAQ on the 15th summit",
    ],
  ],
  csw: [
    ["ecosoc_status", "An organisation with consultative status designates its representatives.", "V", csw],
    ["indico_registration", "Representatives register on Indico.UN.", "V", csw],
    ["open_forum", "The NGO CSW Forum is open to everyone, without status and without a pass.", "V", csw],
  ],
  cedaw: [["written_report", "Alternative report to OHCHR and registration on Indico.UN.", "R", "recalled"]],
  cmw: [["written_report", "Alternative report to OHCHR and registration on Indico.UN.", "R", "recalled"]],
  ilc: [["ilo", "Special List, invitation, or through a trade union's delegation.", "R", "recalled"]],
  hrc: [
    [
      "ecosoc_status",
      "An organisation with consultative status accredits on Indico.UN.",
      "V",
      "ISHR Academy",
    ],
    [
      "accredited_delegation",
      "Others come, and speak, in the name of an accredited organisation.",
      "V",
      "ISHR Academy",
    ],
  ],
  unga: [
    [
      "ecosoc_status",
      "Grounds pass and event tickets; the high-level week is largely closed.",
      "R",
      "recalled",
    ],
  ],
  "unfccc-cop": [
    [
      "unfccc_observer",
      "The Designated Contact Point of an admitted observer nominates and confirms.",
      "V",
      "UNFCCC observer page (COP 29)",
    ],
  ],
  "eclac-women": [["other", "Registration through ECLAC; a feminist forum goes before.", "R", "recalled"]],
  wsf: [["open_forum", "Open registration.", "V", "fsm2026benin.org"]],
  wsfm: [["open_forum", "Open registration.", "V", "Pressenza; La Pluma; Intercoll"]],
  "abu-dhabi-dialogue": [
    ["other", "Civil society observers by invitation.", "V", "UAE MOHRE news 9 Feb 2024"],
  ],
  "un-network-annual": [
    [
      "other",
      "Registration link from the Network; stakeholders are invited.",
      "V",
      "UN Network newsletter Sep 2022",
    ],
  ],
  ffmd: [["other", "By invitation or registration.", "V", "WIMN 2024 end-of-year wrap-up"]],
};

const seatsOf: Record<string, Seats[]> = {
  imrf: [["max_per_organisation", 16, "V", passes]],
  unga: [["max_per_organisation", 16, "R", passes]],
  csw: [
    ["max_per_organisation", 20, "R", "UN Women CSW registration pages 2013-2020; today's limit is recalled"],
  ],
  gfmd: [
    [
      "max_per_organisation",
      1,
      "V",
      "MADE Network; GFMD civil society FAQ 2019: one delegate, speakers excepted",
    ],
  ],
};

/** What held for the first IMRF is not known to hold for the later ones. */
const knownFor = (edition: EditionRow, confidence: Confidence) =>
  edition.slug === "imrf" && !edition.name.startsWith("1st") ? "U" : confidence;

export const accessRows = (edition: EditionRow) =>
  (routesOf[edition.slug] ?? []).map(([route, note, confidence, source]) => ({
    id: stableId("route", edition.id, route),
    editionId: edition.id,
    route,
    note,
    noteEs: inSpanish(note),
    confidence: knownFor(edition, confidence),
    source,
  }));

export const seatRuleRows = (edition: EditionRow) =>
  (seatsOf[edition.slug] ?? []).map(([kind, limit, confidence, source]) => ({
    id: stableId("seat rule", edition.id, kind),
    editionId: edition.id,
    kind,
    limit,
    confidence: knownFor(edition, confidence),
    source,
  }));
