import { extractText, getDocumentProxy } from 'unpdf';
import type { Certificate } from '../../src/generated/certificate.ts';
import type { Expert } from '../../src/generated/expert.ts';
import type { Scheme } from '../../src/generated/scheme.ts';
import type { PaperRecords, PaperSource } from '../../src/paper/certificates/certificate-record.ts';
import { chooseTemplate } from '../../src/paper/certificates/certificate-record.ts';
import type { Press } from '../../src/paper/certificates/make-certificate.ts';
import { openPress } from '../../src/paper/certificates/make-certificate.ts';
import { openOutlineFont } from '../../src/paper/fonts/outline-font.ts';
import type { Picture } from '../../src/paper/layout/sheet.ts';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import type { CertificateKind } from '../../src/rules/certificate-facts.ts';
import { assembleContent } from '../../src/rules/content.ts';
import { sources } from './sources.ts';

const { title, heading, body, kai } = sources;

export const fonts = {
  title: [openOutlineFont(title)],
  heading: [openOutlineFont(heading)],
  body: [openOutlineFont(body)],
  kai: [openOutlineFont(kai)],
};

const content = assembleContent(loadFiles('content', readSchemas('schemas')));
const values = <T>(held: ReadonlyArray<{ value: T }>) => held.map(({ value }) => value);

export const records: PaperRecords = {
  certificates: values(content.certificates),
  schemes: values(content.schemes),
  experts: values(content.experts),
  workstations: values(content.workstations),
  works: content.works,
};

export const pool = records.schemes.find(({ id }) => id === 'bj-experts')!;
export const network = records.schemes.find(({ id }) => id === 'cq-stations')!;

export const expertOf = (id: string): Expert => records.experts.find((each) => each.id === id)!;
export const stationOf = (id: string) => records.workstations.find((each) => each.id === id)!;

/** As long as the statement that a letter's code holds. */
export const ADDRESS = `https://dianzhang.example/verify/#${'eyJhbGciOiJFZERTQSJ9abcDEF_-01'.repeat(10)}`;

/** A press for a kind of paper; `change` may alter its template. */
export function pressOf(
  kind: CertificateKind,
  scheme: Scheme,
  source: PaperSource,
  {
    change = () => {},
    specimen = true,
    seal,
  }: { change?: (template: Certificate) => void; specimen?: boolean; seal?: Picture } = {},
): Press {
  const found = chooseTemplate(records.certificates, kind, scheme.id, source.issuedOn)!;
  const template = structuredClone(found);
  change(template);
  return openPress(template, scheme, records.works, {
    fonts,
    specimen,
    ...(seal ? { seal } : {}),
  })!;
}

/** The text of every page, white space taken away. */
export async function readPages(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false });
  return text.map((page) => page.replace(/\s/g, ''));
}

export const readText = async (pdf: Uint8Array): Promise<string> => (await readPages(pdf)).join('');
