import type { Rule } from '../rules/rule.ts';
import applicationProofs from '../rules/expert/application-proofs.ts';
import appliedWhileBarred from '../rules/expert/applied-while-barred.ts';
import callWindow from '../rules/expert/call-window.ts';
import categoryEvidence from '../rules/expert/category-evidence.ts';
import directAdmission from '../rules/expert/direct-admission.ts';
import objectionForm from '../rules/expert/objection-form.ts';
import overAge from '../rules/expert/over-age.ts';
import renewal from '../rules/expert/renewal.ts';
import tooLittleExperience from '../rules/expert/too-little-experience.ts';
import acceptance from '../rules/workstation/acceptance.ts';
import conditions from '../rules/workstation/conditions.ts';
import host from '../rules/workstation/host.ts';
import scoreSheet from '../rules/workstation/score-sheet.ts';

/**
 * The rules of the check that a form may tell to whoever fills it in. The rest judge what only the centre knows;
 * each rule listed here goes to the browser.
 */
export const APPLICANT_RULES: readonly Rule[] = [
  applicationProofs,
  appliedWhileBarred,
  callWindow,
  categoryEvidence,
  directAdmission,
  objectionForm,
  overAge,
  renewal,
  tooLittleExperience,
  acceptance,
  conditions,
  host,
  scoreSheet,
];
