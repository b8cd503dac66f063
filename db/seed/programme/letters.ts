import { createHash } from "node:crypto";
import { stableId } from "../random";
import type { Cohort } from "./cohort";
import { addDays } from "./dates";
import type { Rows } from "./rows";

/** A letter to those who slip away, still to be released; and a certificate for one who has all she needs. */
export function writeLetters(rows: Rows, cohort: Cohort) {
  const letterId = stableId(`letter ${cohort.id}`);
  const readers = cohort.members.filter(({ status, habit }) => status === "active" && habit === "slipping");
  if (readers.length > 0) {
    rows.letters.push({
      id: letterId,
      cohortId: cohort.id,
      list: "slipping",
      createdBy: cohort.coordinator.id,
      createdAt: addDays(cohort.now, -1),
    });
    rows.letterTexts.push(
      {
        letterId,
        locale: "en",
        subject: "We missed you",
        body: "Dear {name},\n\nwe missed you at the last sessions. Is there something we can change so that you can come?",
      },
      {
        letterId,
        locale: "es",
        subject: "Te extrañamos",
        body: "Hola, {name}:\n\nte extrañamos en las últimas sesiones. ¿Hay algo que podamos cambiar para que puedas venir?",
      },
    );
    rows.letterReaders.push(...readers.map(({ id: personId }) => ({ letterId, personId })));
  }
  const [, her] = cohort.members;
  if (!her) return;
  rows.certificates.push({
    id: stableId(`certificate ${her.enrolmentId}`),
    enrolmentId: her.enrolmentId,
    cohortId: cohort.id,
    personId: her.id,
    code: createHash("sha256").update(`demo ${her.enrolmentId}`).digest("hex").slice(0, 32).toUpperCase(),
    locale: cohort.locale,
    says: {
      name: her.legalName,
      programme: "Leadership in Global Advocacy",
      cohort: rows.cohorts.find(({ id }) => id === cohort.id)?.name ?? "",
      startsOn: cohort.startsOn.toString(),
      endsOn: cohort.endsOn.toString(),
      modules: [],
      issuedOn: cohort.today.subtract({ days: 3 }).toString(),
    },
    issuedBy: cohort.coordinator.id,
    issuedAt: addDays(cohort.now, -3),
  });
}
