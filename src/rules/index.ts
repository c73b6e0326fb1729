import certificateWords from './certificate/words.ts';
import factsUntold from './change/facts-untold.ts';
import historyRewritten from './change/history-rewritten.ts';
import idReused from './change/id-reused.ts';
import recordDeleted from './change/record-deleted.ts';
import stationFactsUntold from './change/station-facts-untold.ts';
import trustRoot from './change/trust-root.ts';
import actingAfterExit from './expert/acting-after-exit.ts';
import applicationProofs from './expert/application-proofs.ts';
import appliedWhileBarred from './expert/applied-while-barred.ts';
import appointedOverObjection from './expert/appointed-over-objection.ts';
import ban from './expert/ban.ts';
import callWindow from './expert/call-window.ts';
import categoryEvidence from './expert/category-evidence.ts';
import conflictOfInterest from './expert/conflict-of-interest.ts';
import directAdmission from './expert/direct-admission.ts';
import employerSupport from './expert/employer-support.ts';
import exitBasis from './expert/exit-basis.ts';
import exitDue from './expert/exit-due.ts';
import letterNumber from './expert/letter-number.ts';
import noticeTooShort from './expert/notice-too-short.ts';
import objectionForm from './expert/objection-form.ts';
import overAgeInTerm from './expert/over-age-in-term.ts';
import overAge from './expert/over-age.ts';
import overlappingTerms from './expert/overlapping-terms.ts';
import publishedWithoutConsent from './expert/published-without-consent.ts';
import refusals from './expert/refusals.ts';
import registerEdition from './expert/register-edition.ts';
import renewal from './expert/renewal.ts';
import serviceOutsideTerm from './expert/service-outside-term.ts';
import stepsOutOfOrder from './expert/steps-out-of-order.ts';
import termLength from './expert/term-length.ts';
import termOver from './expert/term-over.ts';
import tooLittleExperience from './expert/too-little-experience.ts';
import beforeRulebook from './file/before-rulebook.ts';
import correction from './file/correction.ts';
import eventAhead from './file/event-ahead.ts';
import eventOrder from './file/event-order.ts';
import birthDate from './file/birth-date.ts';
import identityTwice from './file/identity-twice.ts';
import json from './file/json.ts';
import nameAndId from './file/name-and-id.ts';
import names from './file/names.ts';
import privateAbsent from './file/private-absent.ts';
import privateOrphan from './file/private-orphan.ts';
import privatePublished from './file/private-published.ts';
import readable from './file/readable.ts';
import schema from './file/schema.ts';
import suppression from './file/suppression.ts';
import coverage from './regulation/coverage.ts';
import days from './regulation/days.ts';
import glossary from './regulation/glossary.ts';
import numbering from './regulation/numbering.ts';
import reference from './regulation/reference.ts';
import textPresent from './regulation/text-present.ts';
import translation from './regulation/translation.ts';
import type { Rule } from './rule.ts';
import eventTarget from './scheme/event-target.ts';
import subjects from './scheme/subjects.ts';
import formReferences from './scheme/form-references.ts';
import formTitle from './scheme/form-title.ts';
import formUse from './scheme/form-use.ts';
import knownNames from './scheme/known-names.ts';
import noticeLastDay from './scheme/notice-last-day.ts';
import provisionExists from './scheme/provision-exists.ts';
import quote from './scheme/quote.ts';
import searchLeads from './scheme/search-leads.ts';
import acceptance from './workstation/acceptance.ts';
import annualReports from './workstation/annual-reports.ts';
import assessmentCycle from './workstation/assessment-cycle.ts';
import caseReports from './workstation/case-reports.ts';
import conditions from './workstation/conditions.ts';
import counterAndTelephone from './workstation/counter-and-telephone.ts';
import district from './workstation/district.ts';
import failedAndCarried from './workstation/failed-and-carried.ts';
import gradeBands from './workstation/grade-bands.ts';
import grade from './workstation/grade.ts';
import host from './workstation/host.ts';
import objectionUnresolved from './workstation/objection-unresolved.ts';
import outOfState from './workstation/out-of-state.ts';
import quarterlyReports from './workstation/quarterly-reports.ts';
import staffAndBudget from './workstation/staff-and-budget.ts';
import stationStepsOutOfOrder from './workstation/steps-out-of-order.ts';
import scoreSheet from './workstation/score-sheet.ts';

/** Every rule, in the order of the catalogue. A new rule: its file, its test, and a line here. */
export const RULES: readonly Rule[] = [
  overAge,
  tooLittleExperience,
  categoryEvidence,
  applicationProofs,
  employerSupport,
  directAdmission,
  stepsOutOfOrder,
  callWindow,
  noticeTooShort,
  objectionForm,
  appointedOverObjection,
  termLength,
  overlappingTerms,
  renewal,
  serviceOutsideTerm,
  termOver,
  letterNumber,
  refusals,
  exitDue,
  exitBasis,
  actingAfterExit,
  appliedWhileBarred,
  ban,
  registerEdition,
  conflictOfInterest,
  publishedWithoutConsent,
  overAgeInTerm,
  host,
  conditions,
  stationStepsOutOfOrder,
  district,
  objectionUnresolved,
  acceptance,
  failedAndCarried,
  outOfState,
  assessmentCycle,
  scoreSheet,
  grade,
  gradeBands,
  annualReports,
  caseReports,
  quarterlyReports,
  staffAndBudget,
  counterAndTelephone,
  quote,
  certificateWords,
  formReferences,
  formTitle,
  formUse,
  noticeLastDay,
  provisionExists,
  searchLeads,
  knownNames,
  eventTarget,
  subjects,
  numbering,
  reference,
  coverage,
  days,
  textPresent,
  translation,
  glossary,
  historyRewritten,
  recordDeleted,
  idReused,
  factsUntold,
  stationFactsUntold,
  trustRoot,
  birthDate,
  nameAndId,
  names,
  readable,
  json,
  schema,
  privateAbsent,
  privateOrphan,
  privatePublished,
  identityTwice,
  eventOrder,
  eventAhead,
  correction,
  beforeRulebook,
  suppression,
];
