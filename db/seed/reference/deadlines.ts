import type { Confidence, DeadlineKind } from "../../enums";
import { stableId } from "../random";
import { editionId } from "./editions";
import { inSpanish } from "./spanish";

type Deadline = [kind: DeadlineKind, title: string, dueOn: string, confidence: Confidence, source: string];

const committee = "NGO Committee on Migration, updates of 8 and 22 Apr 2022";
const guess = "CSW 71's opening is itself a guess";

/** Real dates of the past; for CSW 71 the guessed opening minus the offset seen before. */
const deadlines: [slug: string, edition: string, Deadline[]][] = [
  [
    "imrf",
    "1st (2022)",
    [
      [
        "accreditation",
        "Special accreditation closes, 17:00 in New York",
        "2022-01-26",
        "V",
        "Civil Society Action Committee",
      ],
      ["other", "Town hall on the Progress Declaration", "2022-03-07", "V", committee],
      [
        "other",
        "Stakeholder consultation of the President of the General Assembly",
        "2022-03-16",
        "V",
        "PGA 76 speech",
      ],
      ["other", "Town hall on the Progress Declaration", "2022-03-25", "V", committee],
      ["other", "Town hall on the Progress Declaration", "2022-04-06", "V", committee],
      ["registration", "Participant registration is closed by this day", "2022-04-08", "V", committee],
      [
        "side_event",
        "Side-event organisers hear the result, one month before",
        "2022-04-17",
        "V",
        "UN IMRF, Organize a side event",
      ],
      ["other", "Town hall on the Progress Declaration", "2022-04-20", "V", committee],
    ],
  ],
  [
    "csw",
    "68",
    [
      ["side_event", "Parallel event applications close", "2023-12-04", "V", "NGO CSW/NY application page"],
      [
        "side_event",
        "Parallel event applicants hear the result",
        "2024-01-08",
        "V",
        "NGO CSW/NY application page",
      ],
      [
        "side_event",
        "Last change to the parallel event schedule",
        "2024-03-04",
        "V",
        "NGO CSW/NY application page",
      ],
    ],
  ],
  [
    "csw",
    "71",
    [
      [
        "written_statement",
        "Written statements close",
        "2026-10-15",
        "U",
        `144 days before, offset observed at CSW 64 (UN Women); ${guess}`,
      ],
      [
        "side_event",
        "Parallel event applications close",
        "2026-11-30",
        "U",
        `98 days before, offset observed at CSW 68 (NGO CSW/NY); ${guess}`,
      ],
      [
        "side_event",
        "Parallel event applicants hear the result",
        "2027-01-04",
        "U",
        `63 days before, offset observed at CSW 68 (NGO CSW/NY); ${guess}`,
      ],
      [
        "registration",
        "Registration of organisations' representatives closes",
        "2027-01-25",
        "U",
        `42 days before, offset observed at CSW 64 (UN Women); ${guess}`,
      ],
    ],
  ],
];

export const deadlineRows = deadlines.flatMap(([slug, edition, list]) =>
  list.map(([kind, title, dueOn, confidence, source]) => ({
    id: stableId("deadline", slug, edition, title, dueOn),
    editionId: editionId(slug, edition),
    kind,
    title,
    titleEs: inSpanish(title),
    dueOn,
    confidence,
    source,
  })),
);
