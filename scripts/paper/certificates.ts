import type { Expert } from '../../src/generated/expert.ts';
import type { Scheme } from '../../src/generated/scheme.ts';
import type { Workstation } from '../../src/generated/workstation.ts';
import { t } from '../../src/i18n/translate.ts';
import type { PaperRecords, PaperSource } from '../../src/paper/certificates/certificate-record.ts';
import { exitSource, reentrySource } from '../../src/paper/certificates/decision-papers.ts';
import { findAppointment, letterSource } from '../../src/paper/certificates/letter-papers.ts';
import { listSource, noticeSource, registerSource } from '../../src/paper/lists/listed-papers.ts';
import { stationSource } from '../../src/paper/certificates/station-papers.ts';
import { MissingFactError, fillWords } from '../../src/paper/certificates/filled-words.ts';
import type { Made, Press } from '../../src/paper/certificates/make-certificate.ts';
import {
  makePaper,
  printPaper,
  printTogether,
} from '../../src/paper/certificates/make-certificate.ts';
import { writeWorksheet } from '../../src/paper/lists/worksheet.ts';
import { expertState } from '../../src/records/expert-state.ts';
import { ofType, timeline } from '../../src/records/timeline.ts';
import type { CertificateKind } from '../../src/rules/certificate-facts.ts';
import type { Content } from '../../src/rules/content.ts';
import { statementOfLetter, statementOfPlaque } from '../../src/trust/statement-of.ts';
import type { Arguments } from '../command.ts';
import { UserError, chooseAsOf } from '../command.ts';
import type { Signer } from '../signing.ts';
import { openSigner } from '../signing.ts';
import type { Output } from './output.ts';
import { Complaint, isFile } from './output.ts';
import { Presses } from './press.ts';

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

function recordOf<R extends { id: string }>(records: readonly R[], id: string): R {
  const record = records.find((each) => each.id === id);
  if (!record) throw new UserError('paper.no-record', { id });
  return record;
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

/** Whether a bulk of letters takes somebody in: appointed, in that cohort where one is named, and not gone since. */
function isWanted(expert: Expert, scheme: Scheme, cohort: string | undefined, asOf: string) {
  const appointment = findAppointment(expert);
  if (!appointment || (cohort !== undefined && appointment.cohort !== cohort)) return false;
  const state = expertState(expert, asOf, scheme)?.state;
  return state !== 'exited' && state !== 'barred';
}

function letterJobs(records: PaperRecords, ids: readonly string[], args: Arguments, asOf: string) {
  const { all, cohort, scheme: only } = args.values;
  if (ids.length > 0)
    return ids.map((id) => {
      const job = letterJob(records, recordOf(records.experts, id));
      if (!job) throw new UserError('paper.no-letter', { id });
      return job;
    });
  if (all !== true && cohort === undefined) throw new UserError('paper.kinds', {});
  return records.experts
    .filter((expert) => only === undefined || expert.scheme === only)
    .filter((expert) =>
      isWanted(expert, schemeOf(records, expert.scheme), cohort as string | undefined, asOf),
    )
    .flatMap((expert) => letterJob(records, expert) ?? []);
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

function stationJobs(
  records: PaperRecords,
  kind: 'plaque' | 'approval',
  ids: readonly string[],
  args: Arguments,
): Job[] {
  if (ids.length === 0 && args.values['all'] !== true) throw new UserError('paper.kinds', {});
  if (ids.length === 0)
    return records.workstations.flatMap((station) => stationJob(records, station, kind) ?? []);
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
  if (kind === 'plaque' || kind === 'approval') return stationJobs(records, kind, ids, args);
  if (kind === 'register') return [registerJob(records, args)];
  if (ids.length === 0) throw new UserError('paper.kinds', {});
  if (kind === 'notice' || kind === 'list')
    return ids.map((id) => listedJob(records, kind, id, args));
  return ids.map((id) => decisionJob(records, id, args));
}

interface Printed {
  press: Press;
  made: Made;
  name: string;
}

async function makeOne(job: Job, presses: Presses, signer: Signer): Promise<Printed> {
  const { kind, scheme, source, address } = job;
  const press = await presses.open(kind, scheme, source.issuedOn);
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

async function makeWorksheets(jobs: readonly Job[], presses: Presses): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const { kind, scheme, source } of jobs) {
    const { template, basis } = await presses.open(kind, scheme, source.issuedOn);
    if (!template.columns) throw new UserError('paper.no-table', { kind });
    const { title } = fillWords(template, { ...source.facts, ...basis });
    const sheet = { template, title, rows: source.rows, madeOn: source.issuedOn };
    outputs.push({ name: `${kind}-${source.id}.xlsx`, bytes: await writeWorksheet(sheet) });
  }
  return outputs;
}

/** Letters, plaques, approvals, registers, notices, final lists and decisions, from the records' own events. */
export async function makeCertificates(content: Content, args: Arguments): Promise<Output[]> {
  const jobs = listJobs(content, args);
  if (jobs.length === 0) throw new UserError('paper.nothing', {});
  const signer = openSigner(content);
  const folder = args.values['content'] as string | undefined;
  const presses = new Presses(content, folder, signer.specimen, args.lang);
  const complaints: string[] = [];
  const printed: Printed[] = [];
  if (args.values['format'] === 'xlsx') return makeWorksheets(jobs, presses);
  for (const job of jobs)
    try {
      printed.push(await makeOne(job, presses, signer));
    } catch (error) {
      if (!(error instanceof MissingFactError)) throw error;
      const { facts, template } = error;
      const params = { id: job.source.id, template, facts: facts.join(', ') };
      complaints.push(t(args.lang, 'paper.missing-fact', params));
    }
  if (complaints.length > 0) throw new Complaint(complaints);
  if (isFile(args.values['output'] as string)) return bind(printed);
  return printed.map(({ press, made, name }) => ({ name, bytes: printPaper(press, made) }));
}
