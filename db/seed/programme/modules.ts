import type { ModuleKind } from "../../enums";
import { stableId } from "../random";

type Module = [kind: ModuleKind, prerequisite: number | null, en: string, es: string];

/** The module list proposed in the project's domain notes (section 6); which are required is ours. */
const list: Module[] = [
  ["required", null, "Our stories, power and safety", "Nuestras historias, el poder y la seguridad"],
  [
    "required",
    null,
    "The rights framework: CEDAW, CMW and ILO conventions",
    "El marco de derechos: la CEDAW, la Convención sobre Trabajadores Migratorios y los convenios de la OIT",
  ],
  [
    "required",
    null,
    "Who decides: the UN system and migration governance",
    "Quién decide: el sistema de la ONU y la gobernanza de la migración",
  ],
  [
    "required",
    3,
    "The Global Compact and its 23 objectives with a gender lens",
    "El Pacto Mundial y sus 23 objetivos con enfoque de género",
  ],
  [
    "required",
    2,
    "Assessing a policy: who benefits, who is hurt",
    "Evaluar una política: quién se beneficia y a quién daña",
  ],
  [
    "required",
    1,
    "Data and evidence, consent, do no harm",
    "Datos y evidencias, consentimiento y no hacer daño",
  ],
  ["required", 1, "Intersectionality and anti-racism", "Interseccionalidad y antirracismo"],
  [
    "required",
    5,
    "From problem to demand: asks that can be met",
    "Del problema a la demanda: peticiones que se pueden cumplir",
  ],
  ["elective", 4, "Reading and amending UN text", "Leer y enmendar un texto de la ONU"],
  [
    "required",
    8,
    "Speaking: short statements and working with interpreters",
    "Tomar la palabra: intervenciones breves y trabajo con intérpretes",
  ],
  [
    "elective",
    8,
    "Lobbying: bilaterals, caucuses, side events",
    "Incidencia: reuniones bilaterales, grupos y eventos paralelos",
  ],
  [
    "required",
    4,
    "The forum in practice: accreditation, passes, visas, programme",
    "El foro en la práctica: acreditación, pases, visados y programa",
  ],
  ["elective", 8, "Media and narrative", "Medios y narrativa"],
  [
    "required",
    1,
    "Security, care and trauma-informed practice",
    "Seguridad, cuidados y práctica informada en el trauma",
  ],
  ["elective", 7, "Coalitions and language justice", "Coaliciones y justicia lingüística"],
  [
    "required",
    12,
    "After the forum: reporting back, tracking pledges",
    "Después del foro: rendir cuentas y seguir las promesas",
  ],
  ["elective", 1, "Mentoring and facilitation", "Mentoría y facilitación"],
];

export const curriculumId = stableId("curriculum");
export const moduleId = (position: number) => stableId("module", String(position));

export const curriculumRow = {
  id: curriculumId,
  name: "Leadership in Global Advocacy, six months",
  attendanceBar: 70,
  lineageId: curriculumId,
  note: {
    en: "A proposal, not a decision of WIMN: the list of modules and which of them are required.",
    es: "Una propuesta, no una decisión de WIMN: la lista de módulos y cuáles son obligatorios.",
  },
};
export const moduleRows = list.map(([kind, , en, es], i) => ({
  id: moduleId(i + 1),
  curriculumId,
  position: i + 1,
  title: { en, es },
  kind,
  lineageId: moduleId(i + 1),
}));
export const prerequisiteRows = list.flatMap(([, prerequisite], i) =>
  prerequisite === null
    ? []
    : [{ curriculumId, moduleId: moduleId(i + 1), prerequisiteId: moduleId(prerequisite) }],
);
