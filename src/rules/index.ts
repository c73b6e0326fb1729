import appliedWhileBarred from './expert/applied-while-barred.ts';
import letterNumber from './expert/letter-number.ts';
import noticeTooShort from './expert/notice-too-short.ts';
import overAge from './expert/over-age.ts';
import refusals from './expert/refusals.ts';
import stepsOutOfOrder from './expert/steps-out-of-order.ts';
import termLength from './expert/term-length.ts';
import tooLittleExperience from './expert/too-little-experience.ts';
import json from './file/json.ts';
import nameAndId from './file/name-and-id.ts';
import privateAbsent from './file/private-absent.ts';
import readable from './file/readable.ts';
import schema from './file/schema.ts';
import coverage from './regulation/coverage.ts';
import glossary from './regulation/glossary.ts';
import numbering from './regulation/numbering.ts';
import reference from './regulation/reference.ts';
import textPresent from './regulation/text-present.ts';
import translation from './regulation/translation.ts';
import type { Rule } from './rule.ts';
import eventTarget from './scheme/event-target.ts';
import provisionExists from './scheme/provision-exists.ts';
import quote from './scheme/quote.ts';
import acceptance from './workstation/acceptance.ts';
import scoreSheet from './workstation/score-sheet.ts';

/** Every rule, in the order of the catalogue. A new rule: its file, its test, and a line here. */
export const RULES: readonly Rule[] = [
  overAge,
  tooLittleExperience,
  stepsOutOfOrder,
  noticeTooShort,
  termLength,
  letterNumber,
  refusals,
  appliedWhileBarred,
  acceptance,
  scoreSheet,
  quote,
  provisionExists,
  eventTarget,
  numbering,
  reference,
  coverage,
  textPresent,
  translation,
  glossary,
  nameAndId,
  readable,
  json,
  schema,
  privateAbsent,
];
