import type { Expert } from '../../src/generated/expert.ts';
import type { Scheme } from '../../src/generated/scheme.ts';
import type { Workstation } from '../../src/generated/workstation.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { t } from '../../src/i18n/translate.ts';
import type { PaperRecords, PaperSource } from '../../src/paper/certificates/certificate-record.ts';
import { exitSource, reentrySource } from '../../src/paper/certificates/decision-papers.ts';
import {
  findAppointment,
  hasLeft,
  letterSource,
} from '../../src/paper/certificates/letter-papers.ts';
import { listSource, noticeSource, registerSource } from '../../src/paper/lists/listed-papers.ts';
import { stationSource } from '../../src/paper/certificates/station-papers.ts';
import { ChangedFactError } from '../../src/paper/certificates/changed-facts.ts';
import { MissingFactError, fillWords } from '../../src/paper/certificates/filled-words.ts';
import type { Made, Press } from '../../src/paper/certificates/make-certificate.ts';
import {
  makePaper,
  printPaper,
  printTogether,
} from '../../src/paper/certificates/make-certificate.ts';
import { writeWorksheet } from '../../src/paper/lists/worksheet.ts';
import { ofType, timeline } from '../../src/records/timeline.ts';
import { workstationState } from '../../src/records/workstation-state.ts';
import type { CertificateKind } from '../../src/rules/certificate-facts.ts';
import type { Content } from '../../src/rules/content.ts';
import { statementOfLetter, statementOfPlaque } from '../../src/trust/statement-of.ts';
import type { Arguments } from '../command.ts';
import { findRecord, type Named } from '../find-record.ts';
import { UserError, chooseAsOf } from '../command.ts';
import type { Signer } from '../signing.ts';
import { openSigner } from '../signing.ts';
import type { Output } from './output.ts';
import { Complaint, isFile } from './output.ts';
import { judgeContent } from '../judge-content.ts';
import { Presses } from './press.ts';
import { eventsNamedBy, Soundness, type Subject } from './sound.ts';

const EVER = '9999-12-31';

/** One paper to be made. */
interface Job {
  kind: CertificateKind;
  scheme: Scheme;
  source: PaperSource;
  /** What its code holds; letters and plaques alone have one. */
  address?: (signer: Signer) => Promise<string>;
}

function recordsOf(content: Content): PaperRecords {
  const values = <T>(held: ReadonlyArray<{ value: T }>) => held.map(({ value }) => value);
  return {
    certificates: values(content.certificates),
    schemes: values(content.schemes),
    experts: values(content.experts),
    workstations: values(content.workstations),
    works: content.works,
  };
}

function schemeOf({ schemes }: PaperRecords, id: string): Scheme {
  const scheme = schemes.find((each) => each.id === id);
  if (!scheme)
    throw new UserError('paper.no-scheme', {
      id,
      known: schemes.map((each) => each.id).join(', ') || '–',
    });
  return scheme;
}

function recordOf<R extends Named>(records: readonly R[], id: string): R {
  const record = findRecord(records, id);
  if (!record) throw new UserError('paper.no-record', { id });
  return record;
}

/**
 * A record that cannot be read is refused by what is wrong with it: one that is asked for by name; and for a list or a
 * whole lot any, since nobody can tell whether it belongs there.
 */
function refuseFaulty(content: Content, { positionals, values, lang }: Arguments): void {
  const [kind = '', ...ids] = positionals;
  const isWhole = ids.length === 0 || /^(?:register|notice|list)$/.test(kind);
  const isAsked = (path: string): boolean =>
    /^(?:experts|workstations|private)\//.test(path) &&
    (isWhole || ids.some((id) => path.endsWith(`/${id}.json`))) &&
    (values['scheme'] === undefined || path.split('/')[1] === values['scheme']);
  if (!content.loaded.faults.some(({ path }) => isAsked(path))) return;
  const { findings } = judgeContent({
    content: values['content'] as string | undefined,
    only: isAsked,
  }).result;
  const lines = findings
    .filter(({ level }) => level === 'error')
    .map(
      ({ file, line, column, ruleId, message }) =>
        `${file}:${line}:${column}  ${ruleId}  ${message[lang]}`,
    );
  if (lines.length > 0)
    throw new Complaint([t(lang, 'paper.unsound', { count: lines.length }), ...lines]);
}

function letterJob(records: PaperRecords, expert: Expert): Job | undefined {
  const scheme = schemeOf(records, expert.scheme);
  const source = letterSource(expert, scheme);
  const appointment = findAppointment(expert);
  const letter = appointment?.letter;
  if (!source || !appointment || !letter) return undefined;
  const statement = statementOfLetter(expert, { ...appointment, letter });
  return { kind: 'letter', scheme, source, address: (signer) => signer.addressOf(statement) };
}

/** Of those named, their last letters; of a whole lot, the letters of those who have not left. */
function letterJobs(
  records: PaperRecords,
  ids: readonly string[],
  args: Arguments,
  asOf: string,
): Job[] {
  const { all, cohort, scheme: only } = args.values;
  if (ids.length > 0)
    return ids.map((id) => {
      const job = letterJob(records, recordOf(records.experts, id));
      if (!job) throw new UserError('paper.no-letter', { id });
      return job;
    });
  if (all !== true && cohort === undefined) throw new UserError('paper.kinds', {});
  const wanted = records.experts
    .filter((expert) => only === undefined || expert.scheme === only)
    .filter((expert) => cohort === undefined || findAppointment(expert)?.cohort === cohort)
    .filter((expert) => !hasLeft(expert, asOf));
  return wanted.flatMap((expert) => letterJob(records, expert) ?? []);
}

function stationJob(records: PaperRecords, station: Workstation, kind: 'plaque' | 'approval') {
  const scheme = schemeOf(records, station.scheme);
  const source = stationSource(station, scheme);
  const established = ofType(timeline(station.history, EVER), 'established').at(-1)?.event;
  if (!source || !established) return undefined;
  const job: Job = { kind, scheme, source };
  if (kind === 'approval') return job;
  const statement = statementOfPlaque(station, established);
  return { ...job, address: (signer: Signer) => signer.addressOf(statement) };
}

function hasEnded(station: Workstation, scheme: Scheme, asOf: string): boolean {
  const state = workstationState(station, asOf, scheme)?.state;
  return state === 'revoked' || state === 'closed';
}

/** A whole lot of plaques is for workstations that still are such; an approval is of its own day. */
function stationJobs(
  records: PaperRecords,
  kind: 'plaque' | 'approval',
  ids: readonly string[],
  args: Arguments,
  asOf: string,
): Job[] {
  if (ids.length === 0 && args.values['all'] !== true) throw new UserError('paper.kinds', {});
  const isWanted = (station: Workstation): boolean =>
    kind === 'approval' || !hasEnded(station, schemeOf(records, station.scheme), asOf);
  if (ids.length === 0)
    return records.workstations
      .filter(isWanted)
      .flatMap((station) => stationJob(records, station, kind) ?? []);
  return ids.map((id) => {
    const job = stationJob(records, recordOf(records.workstations, id), kind);
    if (!job) throw new UserError('paper.no-plaque', { id });
    return job;
  });
}

function registerJob(records: PaperRecords, args: Arguments): Job {
  const { scheme: id, year } = args.values;
  if (typeof id !== 'string' || typeof year !== 'string' || !/^\d{4}$/.test(year))
    throw new UserError('paper.kinds', {});
  const scheme = schemeOf(records, id);
  const source = registerSource(records, scheme, Number(year));
  if (!source) throw new UserError('paper.no-edition', { scheme: id, year });
  return { kind: 'register', scheme, source };
}

/** The notice or final list that an event of some scheme stands for. */
function listedJob(
  records: PaperRecords,
  kind: 'notice' | 'list',
  id: string,
  args: Arguments,
): Job {
  const only = args.values['scheme'];
  const find = kind === 'notice' ? noticeSource : listSource;
  const jobs = records.schemes
    .filter((scheme) => only === undefined || scheme.id === only)
    .flatMap((scheme) => {
      const source = find(records, scheme, id);
      return source ? [{ kind, scheme, source }] : [];
    });
  const [job, another] = jobs;
  if (!job) throw new UserError('paper.no-event', { id, kind });
  if (another) throw new UserError('paper.which-scheme', { id });
  return job;
}

/** What decisions are about, and the event of a record that each is made from. */
const DECISIONS = [
  { kind: 'exit', event: 'exited' },
  { kind: 'reentry', event: 'reentry-approved' },
] as const;

/** The later of the last exit and the last re-entry; `--about` chooses. */
function decisionJob(records: PaperRecords, id: string, args: Arguments): Job {
  const expert = recordOf(records.experts, id);
  const scheme = schemeOf(records, expert.scheme);
  const about = args.values['about'];
  const sources = {
    exit: exitSource(expert, scheme, records.works),
    reentry: reentrySource(expert, scheme, records.works),
  };
  const asked = DECISIONS.filter(({ kind }) => about === undefined || about === kind);
  const jobs = asked.flatMap(({ kind }) => {
    const source = sources[kind];
    return source ? [{ kind, scheme, source }] : [];
  });
  const job = jobs.toSorted((a, b) => a.source.issuedOn.localeCompare(b.source.issuedOn)).at(-1);
  const events = asked.map(({ event }) => event).join(', ');
  if (!job) throw new UserError('paper.no-decision', { id, events });
  return job;
}

function listJobs(content: Content, args: Arguments): Job[] {
  const [kind, ...ids] = args.positionals;
  const records = recordsOf(content);
  const asOf = chooseAsOf(undefined, content);
  if (kind === 'letter') return letterJobs(records, ids, args, asOf);
  if (kind === 'plaque' || kind === 'approval') return stationJobs(records, kind, ids, args, asOf);
  if (kind === 'register') return [registerJob(records, args)];
  if (ids.length === 0) throw new UserError('paper.kinds', {});
  const jobOf = (id: string): Job =>
    kind === 'notice' || kind === 'list'
      ? listedJob(records, kind, id, args)
      : decisionJob(records, id, args);
  return ids.map(jobOf);
}

/** What a paper says things of. */
function subjectOf(content: Content, { kind, scheme, source }: Job): Subject {
  const isListed = kind === 'register' || kind === 'notice' || kind === 'list';
  const listed = source.rows.map(({ facts }) => facts['id']?.zh ?? '');
  const records = isListed ? listed : [source.id];
  const own = [...content.experts, ...content.workstations].filter(
    ({ value }) => value.scheme === scheme.id && records.includes(value.id),
  );
  const named = [
    ...(isListed ? [source.id] : []),
    ...own.flatMap(({ value }) => eventsNamedBy(value)),
  ];
  const calls = scheme.history.flatMap((event) =>
    named.includes(event.id) && 'call' in event ? [event.call] : [],
  );
  return { scheme, records, events: [...named, ...calls] };
}

/** A notice or list that names somebody of whom nothing is held any more cannot be made again as it was. */
function refuseGone({ kind, scheme, source }: Job, { lang }: Arguments): void {
  if (kind !== 'notice' && kind !== 'list') return;
  const event = scheme.history.find(({ id }) => id === source.id);
  const named = event && 'subjects' in event ? (event.subjects ?? []) : [];
  const there = new Set(source.rows.map(({ facts }) => facts['id']?.zh));
  const gone = named.filter((id) => !there.has(id));
  if (gone.length === 0) return;
  throw new Complaint([t(lang, 'paper.subject-gone', { id: source.id, gone: gone.join(', ') })]);
}

interface Printed {
  press: Press;
  made: Made;
  name: string;
}

async function makeOne(job: Job, presses: Presses, signer: Signer): Promise<Printed> {
  const { kind, scheme, source, address } = job;
  const press = await presses.open(kind, scheme, source);
  const verifyUrl = address ? await address(signer) : '';
  return { press, made: makePaper(press, source, verifyUrl), name: `${kind}-${source.id}.pdf` };
}

/** One PDF for printing, where `-o` names a file; all papers must be of one template then. */
function bind(printed: readonly Printed[]): Output[] {
  const first = printed[0]!;
  const { template } = first.press;
  if (printed.some(({ press }) => press.template !== template))
    throw new UserError('paper.templates-differ', {});
  const papers = printed.map(({ made }) => made);
  const bytes =
    papers.length === 1 ? printPaper(first.press, first.made) : printTogether(first.press, papers);
  return [{ name: first.name, bytes }];
}

/** The title of a worksheet; throws `Complaint` for what the paper itself could not say. */
function titleOf({ template, basis }: Press, source: PaperSource, lang: Lang) {
  try {
    return fillWords(template, { ...source.facts, ...basis }, source.standings).title;
  } catch (error) {
    throw new Complaint(sayWhy(error, source.id, lang));
  }
}

async function makeWorksheets(
  jobs: readonly Job[],
  presses: Presses,
  { lang }: Arguments,
): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const { kind, scheme, source } of jobs) {
    const press = await presses.open(kind, scheme, source);
    const { template } = press;
    if (!template.columns) throw new UserError('paper.no-table', { kind });
    const title = titleOf(press, source, lang);
    const sheet = { template, title, rows: source.rows, madeOn: source.issuedOn };
    outputs.push({ name: `${kind}-${source.id}.xlsx`, bytes: await writeWorksheet(sheet) });
  }
  return outputs;
}

/** What a paper cannot say: a fact that its record lacks, or that was another on the day it bears. */
function sayWhy(error: unknown, id: string, lang: Lang): string[] {
  if (error instanceof ChangedFactError)
    return error.changed.map(({ record, fact, on }) =>
      t(lang, 'paper.changed-fact', { id, record, fact, on }),
    );
  if (!(error instanceof MissingFactError)) throw error;
  const { facts, template } = error;
  return [t(lang, 'paper.missing-fact', { id, template, facts: facts.join(', ') })];
}

/** Lays each job out; what they cannot say is told together. */
async function makeAll(
  jobs: readonly Job[],
  presses: Presses,
  signer: Signer,
  { lang }: Arguments,
): Promise<Printed[]> {
  const complaints: string[] = [];
  const printed: Printed[] = [];
  for (const job of jobs)
    try {
      printed.push(await makeOne(job, presses, signer));
    } catch (error) {
      complaints.push(...sayWhy(error, job.source.id, lang));
    }
  if (complaints.length > 0) throw new Complaint(complaints);
  return printed;
}

/** Letters, plaques, approvals, registers, notices, final lists and decisions, from the records' own events. */
export async function makeCertificates(content: Content, args: Arguments): Promise<Output[]> {
  refuseFaulty(content, args);
  const jobs = listJobs(content, args);
  if (jobs.length === 0) throw new UserError('paper.nothing', {});
  for (const job of jobs) refuseGone(job, args);
  const subjects = jobs.map((job) => subjectOf(content, job));
  const soundness = new Soundness(content, subjects, args);
  soundness.assertSubjects(subjects);
  const signer = openSigner(content);
  const folder = args.values['content'] as string | undefined;
  const presses = new Presses(content, folder, signer.specimen, args.lang);
  if (args.values['format'] === 'xlsx') {
    const sheets = await makeWorksheets(jobs, presses, args);
    soundness.assertTemplates(presses.templates);
    return sheets;
  }
  const printed = await makeAll(jobs, presses, signer, args);
  soundness.assertTemplates(presses.templates);
  if (isFile(args.values['output'] as string)) return bind(printed);
  return printed.map(({ press, made, name }) => ({ name, bytes: printPaper(press, made) }));
}
