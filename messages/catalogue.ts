import type { Locale } from "@/db/enums";
import administratorEn from "./en/administrator.json";
import afterwardsEn from "./en/afterwards.json";
import agendaEn from "./en/agenda.json";
import assignmentsEn from "./en/assignments.json";
import attendanceEn from "./en/attendance.json";
import calendarEn from "./en/calendar.json";
import callsEn from "./en/calls.json";
import certificatesEn from "./en/certificates.json";
import cohortsEn from "./en/cohorts.json";
import commitmentsEn from "./en/commitments.json";
import coordinatorEn from "./en/coordinator.json";
import delegationsEn from "./en/delegations.json";
import doneEn from "./en/done.json";
import errorsEn from "./en/errors.json";
import failedEn from "./en/failed.json";
import forumsEn from "./en/forums.json";
import homeEn from "./en/home.json";
import journalEn from "./en/journal.json";
import lettersEn from "./en/letters.json";
import mailEn from "./en/mail.json";
import matchingEn from "./en/matching.json";
import mentorEn from "./en/mentor.json";
import mentoringEn from "./en/mentoring.json";
import mentoringProgrammeEn from "./en/mentoring-programme.json";
import opportunitiesEn from "./en/opportunities.json";
import pairsEn from "./en/pairs.json";
import papersEn from "./en/papers.json";
import participantEn from "./en/participant.json";
import peopleEn from "./en/people.json";
import plannerEn from "./en/planner.json";
import plansEn from "./en/plans.json";
import profileEn from "./en/profile.json";
import programmeImportEn from "./en/programme-import.json";
import pulseEn from "./en/pulse.json";
import remindersEn from "./en/reminders.json";
import reportsEn from "./en/reports.json";
import resourcesEn from "./en/resources.json";
import roomEn from "./en/room.json";
import safeguardingEn from "./en/safeguarding.json";
import serviceEn from "./en/service.json";
import shellEn from "./en/shell.json";
import signInEn from "./en/sign-in.json";
import statementsEn from "./en/statements.json";
import takeAwayEn from "./en/take-away.json";
import trainingEn from "./en/training.json";
import travelEn from "./en/travel.json";
import travelLettersEn from "./en/travel-letters.json";
import voicesEn from "./en/voices.json";
import wordsEn from "./en/words.json";
import administratorEs from "./es/administrator.json";
import afterwardsEs from "./es/afterwards.json";
import agendaEs from "./es/agenda.json";
import assignmentsEs from "./es/assignments.json";
import attendanceEs from "./es/attendance.json";
import calendarEs from "./es/calendar.json";
import callsEs from "./es/calls.json";
import certificatesEs from "./es/certificates.json";
import cohortsEs from "./es/cohorts.json";
import commitmentsEs from "./es/commitments.json";
import coordinatorEs from "./es/coordinator.json";
import delegationsEs from "./es/delegations.json";
import doneEs from "./es/done.json";
import errorsEs from "./es/errors.json";
import failedEs from "./es/failed.json";
import forumsEs from "./es/forums.json";
import homeEs from "./es/home.json";
import journalEs from "./es/journal.json";
import lettersEs from "./es/letters.json";
import mailEs from "./es/mail.json";
import matchingEs from "./es/matching.json";
import mentorEs from "./es/mentor.json";
import mentoringEs from "./es/mentoring.json";
import mentoringProgrammeEs from "./es/mentoring-programme.json";
import opportunitiesEs from "./es/opportunities.json";
import pairsEs from "./es/pairs.json";
import papersEs from "./es/papers.json";
import participantEs from "./es/participant.json";
import peopleEs from "./es/people.json";
import plannerEs from "./es/planner.json";
import plansEs from "./es/plans.json";
import profileEs from "./es/profile.json";
import programmeImportEs from "./es/programme-import.json";
import pulseEs from "./es/pulse.json";
import remindersEs from "./es/reminders.json";
import reportsEs from "./es/reports.json";
import resourcesEs from "./es/resources.json";
import roomEs from "./es/room.json";
import safeguardingEs from "./es/safeguarding.json";
import serviceEs from "./es/service.json";
import shellEs from "./es/shell.json";
import signInEs from "./es/sign-in.json";
import statementsEs from "./es/statements.json";
import takeAwayEs from "./es/take-away.json";
import trainingEs from "./es/training.json";
import travelEs from "./es/travel.json";
import travelLettersEs from "./es/travel-letters.json";
import voicesEs from "./es/voices.json";
import wordsEs from "./es/words.json";

/** Every visible word, a file per room and language; English sets the keys, the others must have all. */
const english = {
  administrator: administratorEn,
  afterwards: afterwardsEn,
  agenda: agendaEn,
  attendance: attendanceEn,
  assignments: assignmentsEn,
  calendar: calendarEn,
  calls: callsEn,
  certificates: certificatesEn,
  cohorts: cohortsEn,
  commitments: commitmentsEn,
  coordinator: coordinatorEn,
  delegations: delegationsEn,
  done: doneEn,
  errors: errorsEn,
  failed: failedEn,
  forums: forumsEn,
  home: homeEn,
  letters: lettersEn,
  journal: journalEn,
  mail: mailEn,
  matching: matchingEn,
  mentor: mentorEn,
  mentoring: mentoringEn,
  mentoringProgramme: mentoringProgrammeEn,
  opportunities: opportunitiesEn,
  pairs: pairsEn,
  papers: papersEn,
  participant: participantEn,
  people: peopleEn,
  planner: plannerEn,
  plans: plansEn,
  profile: profileEn,
  programmeImport: programmeImportEn,
  pulse: pulseEn,
  reminders: remindersEn,
  reports: reportsEn,
  resources: resourcesEn,
  room: roomEn,
  safeguarding: safeguardingEn,
  service: serviceEn,
  shell: shellEn,
  signIn: signInEn,
  statements: statementsEn,
  takeAway: takeAwayEn,
  training: trainingEn,
  travel: travelEn,
  travelLetters: travelLettersEn,
  voices: voicesEn,
  words: wordsEn,
};
export type Messages = typeof english;

const spanish: Messages = {
  administrator: administratorEs,
  afterwards: afterwardsEs,
  agenda: agendaEs,
  attendance: attendanceEs,
  assignments: assignmentsEs,
  calendar: calendarEs,
  calls: callsEs,
  certificates: certificatesEs,
  cohorts: cohortsEs,
  commitments: commitmentsEs,
  coordinator: coordinatorEs,
  delegations: delegationsEs,
  done: doneEs,
  errors: errorsEs,
  failed: failedEs,
  forums: forumsEs,
  home: homeEs,
  letters: lettersEs,
  journal: journalEs,
  mail: mailEs,
  matching: matchingEs,
  mentor: mentorEs,
  mentoring: mentoringEs,
  mentoringProgramme: mentoringProgrammeEs,
  opportunities: opportunitiesEs,
  pairs: pairsEs,
  papers: papersEs,
  participant: participantEs,
  people: peopleEs,
  planner: plannerEs,
  plans: plansEs,
  profile: profileEs,
  programmeImport: programmeImportEs,
  pulse: pulseEs,
  reminders: remindersEs,
  reports: reportsEs,
  resources: resourcesEs,
  room: roomEs,
  safeguarding: safeguardingEs,
  service: serviceEs,
  shell: shellEs,
  signIn: signInEs,
  statements: statementsEs,
  takeAway: takeAwayEs,
  training: trainingEs,
  travel: travelEs,
  travelLetters: travelLettersEs,
  voices: voicesEs,
  words: wordsEs,
};

export const catalogue: Record<Locale, Messages> = { en: english, es: spanish };
