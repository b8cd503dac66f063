/** Spanish of the texts that come with every installation, by their English. United Nations terms. */
const spanish: Record<string, string> = {
  // Forums
  "International Migration Review Forum (IMRF)": "Foro de Examen de la Migración Internacional (IMRF)",
  "GCM regional review": "Examen regional del Pacto Mundial para la Migración",
  "Global Forum on Migration and Development (GFMD)": "Foro Mundial sobre Migración y Desarrollo (GFMD)",
  "Commission on the Status of Women (CSW)": "Comisión de la Condición Jurídica y Social de la Mujer (CSW)",
  "Committee on the Elimination of Discrimination against Women (CEDAW)":
    "Comité para la Eliminación de la Discriminación contra la Mujer (CEDAW)",
  "Committee on Migrant Workers (CMW)":
    "Comité de Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares (CMW)",
  "International Labour Conference (ILC)": "Conferencia Internacional del Trabajo (ILC)",
  "Human Rights Council": "Consejo de Derechos Humanos",
  "UN General Assembly": "Asamblea General de las Naciones Unidas",
  "UN climate conference (UNFCCC COP)":
    "Conferencia de las Naciones Unidas sobre el Cambio Climático (UNFCCC COP)",
  "Beijing+30 regional review": "Examen regional Beijing+30",
  "ECLAC Regional Conference on Women": "Conferencia Regional sobre la Mujer de América Latina y el Caribe",
  "World Social Forum": "Foro Social Mundial",
  "World Social Forum on Migrations": "Foro Social Mundial de las Migraciones",
  "Abu Dhabi Dialogue": "Diálogo de Abu Dabi",
  "UN Network on Migration annual meeting":
    "Reunión anual de la Red de las Naciones Unidas sobre la Migración",
  "Feminist Forum on Migration and Displacement": "Foro Feminista sobre Migración y Desplazamiento",

  // Who organises
  "Chair: Colombia": "Presidencia: Colombia",
  "Chair: France": "Presidencia: Francia",
  "Chair: Germany/Morocco": "Presidencia: Alemania y Marruecos",
  "Chair: not found": "Presidencia: no encontrada",
  "ECLAC + IOM": "CEPAL y OIM",
  "ECLAC + UN Women + Mexico": "CEPAL, ONU Mujeres y México",
  "ESCAP + Regional UN Network on Migration":
    "CESPAP y Red regional de las Naciones Unidas sobre la Migración",
  "ESCAP + UN Women": "CESPAP y ONU Mujeres",
  "ESCWA + IOM + League of Arab States": "CESPAO, OIM y Liga de los Estados Árabes",
  "ESCWA + LAS + UN Women": "CESPAO, Liga de los Estados Árabes y ONU Mujeres",
  ILO: "OIT",
  "IOM + ESCWA + League of Arab States": "OIM, CESPAO y Liga de los Estados Árabes",
  OHCHR: "ACNUDH",
  "President of the General Assembly": "Presidencia de la Asamblea General",
  "UAE permanent secretariat": "Secretaría permanente, Emiratos Árabes Unidos",
  "UN General Assembly (PGA Annalena Baerbock)":
    "Asamblea General de las Naciones Unidas (Presidenta de la Asamblea General: Annalena Baerbock)",
  "UN General Assembly (PGA), UN Network on Migration as secretariat":
    "Asamblea General de las Naciones Unidas (Presidencia de la Asamblea General), con la Red de las Naciones Unidas sobre la Migración como secretaría",
  "UN Network on Migration (IOM)": "Red de las Naciones Unidas sobre la Migración (OIM)",
  "UN Women / ECOSOC": "ONU Mujeres / ECOSOC",
  "UN regional commissions + UN Network":
    "Comisiones regionales de las Naciones Unidas y Red de las Naciones Unidas sobre la Migración",
  "UNECA + AU + UN Women": "CEPA, Unión Africana y ONU Mujeres",
  "UNECA + IOM + AU": "CEPA, OIM y Unión Africana",
  "UNECA + IOM with AU Commission": "CEPA y OIM, con la Comisión de la Unión Africana",
  "UNECE + UN Network on Migration": "CEPE y Red de las Naciones Unidas sobre la Migración",
  "UNECE + UN Network on Migration; chairs Moldova and Spain":
    "CEPE y Red de las Naciones Unidas sobre la Migración; presidencias: Moldova y España",
  "UNECE + UN Women ECARO": "CEPE y ONU Mujeres, Oficina Regional para Europa y Asia Central",
  UNFCCC: "CMNUCC",
  "UNFCCC; Turkiye": "CMNUCC; Türkiye",
  "WIMN and partners": "WIMN y organizaciones aliadas",
  "WSF International Council; Benin committee":
    "Consejo Internacional del Foro Social Mundial; comité de Benin",
  "WSFM International Committee": "Comité Internacional del Foro Social Mundial de las Migraciones",

  // Who may come
  "ECOSOC grounds pass + event tickets; high-level week largely closed to NGOs":
    "Pase de acceso a la sede para entidades con estatus ante el ECOSOC y entradas para cada acto; la semana de alto nivel está en gran parte cerrada a las ONG",
  "ECOSOC status; or prior GCM accreditation; or special accreditation (PGA list, non-objection); NHRI track; registration on Indico.UN":
    "Estatus consultivo ante el ECOSOC; o acreditación anterior para el Pacto Mundial para la Migración; o acreditación especial (lista de la Presidencia de la Asamblea General, procedimiento de no objeción); vía propia para las instituciones nacionales de derechos humanos; inscripción en Indico.UN",
  "ECOSOC status; or prior GCM accreditation; or special accreditation (PGA list, non-objection); NHRI track; registration on Indico.UN (2026 details not found)":
    "Estatus consultivo ante el ECOSOC; o acreditación anterior para el Pacto Mundial para la Migración; o acreditación especial (lista de la Presidencia de la Asamblea General, procedimiento de no objeción); vía propia para las instituciones nacionales de derechos humanos; inscripción en Indico.UN (no se encontraron los detalles de 2026)",
  "ECOSOC-status NGO accredits via Indico; others attend under an accredited NGO; OHCHR EVENTS platform for statements":
    "Una ONG con estatus ante el ECOSOC se acredita en Indico; las demás asisten con una ONG acreditada; plataforma EVENTS del ACNUDH para las declaraciones",
  "ECOSOC-status NGO designates representatives via Indico.UN/CSO-Net; up to 20 each; NGO CSW Forum open to all without status":
    "Una ONG con estatus ante el ECOSOC designa a sus representantes en Indico.UN/CSO-Net; hasta 20 cada una; el Foro de ONG de la CSW (NGO CSW Forum) está abierto a todas, sin estatus",
  "UNFCCC-admitted observer organisations only; Designated Contact Point nominates and confirms in the Online Registration System; quota":
    "Solo organizaciones observadoras admitidas por la CMNUCC; su punto de contacto designado propone y confirma en el sistema de inscripción en línea; hay cupo",
  "any NGO: written report to OHCHR plus Indico registration; no ECOSOC needed (recalled)":
    "Cualquier ONG: informe escrito al ACNUDH e inscripción en Indico; no hace falta estatus ante el ECOSOC (de memoria)",
  "any NGO: written report; Indico registration; no ECOSOC needed (recalled)":
    "Cualquier ONG: informe escrito; inscripción en Indico; no hace falta estatus ante el ECOSOC (de memoria)",
  "by invitation/registration": "Por invitación o inscripción",
  "civil society delegation chosen by the GFMD Civil Society Mechanism / International Steering Committee (expression of interest, active in preparatory process); no ECOSOC needed":
    "Delegación de la sociedad civil elegida por el Mecanismo de la Sociedad Civil del GFMD / Comité Directivo Internacional (expresión de interés, participación activa en el proceso preparatorio); no hace falta estatus ante el ECOSOC",
  "civil society observers by invitation": "Observadoras de la sociedad civil, por invitación",
  "open registration": "Inscripción abierta",
  "registration link from the Network; stakeholders invited":
    "Enlace de inscripción de la Red; se invita a las partes interesadas",
  "registration via ECLAC; feminist forum beforehand (recalled)":
    "Inscripción por medio de la CEPAL; antes hay un foro feminista (de memoria)",
  "registration via UNECE; civil society forum beforehand (recalled)":
    "Inscripción por medio de la CEPE; antes hay un foro de la sociedad civil (de memoria)",
  "stakeholder hearing open to CSOs by registration (Indico.UN or the commission's own form); ECOSOC status not required for the hearing (recalled)":
    "Audiencia de las partes interesadas abierta a organizaciones de la sociedad civil con inscripción (Indico.UN o el formulario de la comisión); para la audiencia no se exige estatus ante el ECOSOC (de memoria)",
  "tripartite delegations; INGOs with ILO status, on the Special List or invited by the Governing Body; or through a trade union (recalled)":
    "Delegaciones tripartitas; ONG internacionales con estatus ante la OIT, en la Lista Especial o invitadas por el Consejo de Administración; o por medio de un sindicato (de memoria)",

  // Ways in
  "Organisations with consultative status, or accredited earlier for the Global Compact.":
    "Organizaciones con estatus consultivo, o acreditadas antes para el Pacto Mundial.",
  "For all others; the list goes to Member States on a non-objection basis.":
    "Para todas las demás; la lista pasa a los Estados Miembros por el procedimiento de no objeción.",
  "Each participant registers on Indico.UN.": "Cada participante se inscribe en Indico.UN.",
  "Stakeholder hearing open by registration, on Indico.UN or the commission's own form.":
    "Audiencia de las partes interesadas abierta con inscripción, en Indico.UN o en el formulario de la comisión.",
  "Expression of interest for those active in the preparatory process; the International Steering Committee decides.":
    "Expresión de interés para quienes participan en el proceso preparatorio; decide el Comité Directivo Internacional.",
  "An organisation with consultative status designates its representatives.":
    "Una organización con estatus consultivo designa a sus representantes.",
  "Representatives register on Indico.UN.": "Las representantes se inscriben en Indico.UN.",
  "The NGO CSW Forum is open to everyone, without status and without a pass.":
    "El Foro de ONG de la CSW (NGO CSW Forum) está abierto a todas las personas, sin estatus y sin pase.",
  "Alternative report to OHCHR and registration on Indico.UN.":
    "Informe alternativo al ACNUDH e inscripción en Indico.UN.",
  "Special List, invitation, or through a trade union's delegation.":
    "Lista Especial, invitación, o en la delegación de un sindicato.",
  "An organisation with consultative status accredits on Indico.UN.":
    "Una organización con estatus consultivo se acredita en Indico.UN.",
  "Others come, and speak, in the name of an accredited organisation.":
    "Las demás asisten, y hablan, en nombre de una organización acreditada.",
  "Grounds pass and event tickets; the high-level week is largely closed.":
    "Pase de acceso a la sede y entradas para cada acto; la semana de alto nivel está en gran parte cerrada.",
  "The Designated Contact Point of an admitted observer nominates and confirms.":
    "El punto de contacto designado de una organización observadora admitida propone y confirma.",
  "Registration through ECLAC; a feminist forum goes before.":
    "Inscripción por medio de la CEPAL; antes hay un foro feminista.",
  "Open registration.": "Inscripción abierta.",
  "Civil society observers by invitation.": "Observadoras de la sociedad civil, por invitación.",
  "Registration link from the Network; stakeholders are invited.":
    "Enlace de inscripción de la Red; se invita a las partes interesadas.",
  "By invitation or registration.": "Por invitación o inscripción.",

  // Deadlines
  "Special accreditation closes, 17:00 in New York":
    "Cierra la acreditación especial, a las 17:00 en Nueva York",
  "Town hall on the Progress Declaration": "Asamblea abierta sobre la Declaración sobre los Progresos",
  "Stakeholder consultation of the President of the General Assembly":
    "Consulta de la Presidencia de la Asamblea General con las partes interesadas",
  "Participant registration is closed by this day": "Ese día la inscripción de participantes ya está cerrada",
  "Side-event organisers hear the result, one month before":
    "Quienes organizan eventos paralelos oficiales conocen el resultado, un mes antes",
  "Parallel event applications close": "Cierran las solicitudes de eventos paralelos",
  "Parallel event applicants hear the result": "Quienes solicitaron un evento paralelo conocen el resultado",
  "Last change to the parallel event schedule": "Último cambio del programa de eventos paralelos",
  "Written statements close": "Cierra el plazo de las declaraciones escritas",
  "Registration of organisations' representatives closes":
    "Cierra la inscripción de representantes de las organizaciones",
};

/** A text that came without its Spanish would be seen in English only: it does not get in. */
export function inSpanish(text: string): string;
export function inSpanish(text: string | null): string | null;
export function inSpanish(text: string | null) {
  if (text === null) return null;
  const said = spanish[text];
  if (!said) throw new Error(`No Spanish for: ${text}`);
  return said;
}
