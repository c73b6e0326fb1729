import type { Expert } from '../generated/expert.ts';
import type { Workstation } from '../generated/workstation.ts';
import type { Bilingual } from '../i18n/lang.ts';
import type { Field, FormDefinition, FormValues, RecordFact, RecordPrefill } from './definition.ts';
import { isAnswerable, listFields } from './definition.ts';

/** An expert as `/data/experts.json` has it. */
export interface PublishedExpert {
  id: string;
  cohort: string | null;
  term: { from: string; to: string } | null;
  letter: { number: string } | null;
  profile: Expert['profile'];
}

/** A workstation as `/data/workstations.json` has it. */
export interface PublishedStation {
  id: string;
  plaque: string | null;
  establishedOn: string | null;
  profile: Workstation['profile'];
}

/** A fact as text in Chinese, in which the sheet is filled in; of a list of codes also the codes. */
type Fact = string | { text: string; codes: readonly string[] };

type Facts = Partial<Record<RecordFact, Fact>>;

const zhOf = (texts: readonly Bilingual[] | undefined) => texts?.map(({ zh }) => zh).join('、');

function named(type: 'language' | 'region', codes: readonly string[]): Fact {
  const names = new Intl.DisplayNames(['zh-Hans-CN'], { type });
  return { text: codes.map((code) => names.of(code) ?? code).join('、'), codes };
}

function present(facts: Record<string, Fact | null | undefined>): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => fact !== null && fact !== undefined && fact !== ''),
  ) as Facts;
}

/** What a field may take from an expert's public record. */
export function expertFacts({ id, cohort, term, letter, profile }: PublishedExpert): Facts {
  const { rights = [], matters = [] } = profile;
  return present({
    id,
    name: profile.name,
    nameLatin: profile.nameEn,
    category: profile.category,
    employer: profile.employer.zh,
    employerEn: profile.employer.en,
    employerKind: profile.employerKind,
    title: profile.title.zh,
    titleEn: profile.title.en,
    city: profile.city.zh,
    letterNumber: letter?.number,
    termFrom: term?.from,
    termTo: term?.to,
    cohort,
    languages: named('language', profile.languages),
    regions: named('region', profile.regions),
    fields: zhOf(profile.fields),
    rights: rights.length > 0 ? { text: '', codes: rights } : null,
    matters: matters.length > 0 ? { text: '', codes: matters } : null,
  });
}

/** What a field may take from a workstation's public record. */
export function stationFacts({ id, plaque, establishedOn, profile }: PublishedStation): Facts {
  return present({
    id,
    name: profile.name.zh,
    nameEn: profile.name.en,
    district: profile.district,
    districtName: profile.districtName.zh,
    host: profile.host.zh,
    hostEn: profile.host.en,
    hostKind: profile.hostKind,
    plaque,
    establishedOn,
    address: profile.address.zh,
    addressEn: profile.address.en,
    telephone: profile.telephone,
    counter: profile.counter?.zh,
    industries: zhOf(profile.industries),
  });
}

function prefillOf(field: Field): RecordPrefill | undefined {
  return typeof field.prefill === 'object' ? field.prefill : undefined;
}

function valueFor(field: Field, fact: Fact, is: Record<string, string>) {
  const codes = typeof fact === 'string' ? [fact] : fact.codes;
  if (field.type === 'choice' || field.type === 'choices') {
    const offered = codes
      .map((code) => is[code] ?? code)
      .filter((code) => field.options.some(({ value }) => value === code));
    const chosen = [...new Set(offered)];
    return field.type === 'choices' ? chosen : chosen[0];
  }
  const text = typeof fact === 'string' ? fact : fact.text;
  return text === '' ? undefined : (is[text] ?? text);
}

/** The values that public facts give the form's fields; what a field does not offer is left out. */
export function prefillFrom(form: FormDefinition, facts: Facts): FormValues {
  const given = listFields(form)
    .filter(isAnswerable)
    .flatMap((field) => {
      const prefill = prefillOf(field);
      const fact = prefill && facts[prefill.record];
      const value = fact === undefined ? undefined : valueFor(field, fact, prefill?.is ?? {});
      const empty = value === undefined || (Array.isArray(value) && value.length === 0);
      return empty ? [] : [[field.id, value] as const];
    });
  return Object.fromEntries(given);
}
