import type { Expert } from '../../generated/expert.ts';
import type { Workstation } from '../../generated/workstation.ts';
import { FREE_TEXT, privateValues, type Kept } from '../../records/private-values.ts';
import { partStrings, type SchemaSet } from '../../records/publish.ts';
import { tellingParts } from '../../text/written/needles.ts';
import { SoughtIndex, type Sought, type SoughtKind } from '../../text/written/sought.ts';
import type { Content, Held } from '../../rules/content.ts';
import type { SiteContent } from '../content/content.ts';
import { RULE_EXAMPLES } from '../rules/rule-example.ts';
import { PrivateScan, type Subject } from './private-scan.ts';

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

type Named = { id: string; scheme: string };

function keptOf(held: Held<Named>): Pick<Kept, 'path' | 'record'> {
  return { path: held.path, record: held.value.id };
}

function sought(held: Held<Named>, kind: SoughtKind, pointer: string, text: string): Sought<Kept> {
  return { kind, text, owner: { ...keptOf(held), pointer, kind } };
}

function hiddenPerson(held: Held<Expert>, said: ReadonlySet<string>): Array<Sought<Kept>> {
  const { profile, history } = held.value;
  const names = [profile.name, profile.nameEn, ...(profile.aliases ?? [])];
  return [
    ...names.map((name) => sought(held, 'name', '/profile/name', name)),
    ...stringsOf(profile.biography)
      .flatMap(tellingParts)
      .filter((part) => !said.has(part))
      .map((part) => sought(held, 'text', '/profile/biography', part)),
    ...history.flatMap((event, at) =>
      'letter' in event && event.letter
        ? [sought(held, 'name', `/history/${at}/letter/number`, event.letter.number)]
        : [],
    ),
  ];
}

function hiddenStation(held: Held<Workstation>): Array<Sought<Kept>> {
  const { name, telephone = '' } = held.value.profile;
  return [
    ...stringsOf(name).map((text) => sought(held, 'text', '/profile/name', text)),
    sought(held, 'number', '/profile/telephone', telephone),
  ];
}

/** What tells who somebody is, of people and stations that the public may not see, though the schema lets it leave. */
function hiddenOf(content: Content, listed: ReadonlySet<string>): Array<Sought<Kept>> {
  const isHidden = ({ value }: Held<Named>): boolean => !listed.has(value.id);
  // What somebody listed says of themselves in the same words tells of nobody else.
  const said = new Set(
    content.experts
      .filter((held) => !isHidden(held))
      .flatMap(({ value }) => stringsOf(value.profile.biography).flatMap(tellingParts)),
  );
  return [
    ...content.experts.filter(isHidden).flatMap((held) => hiddenPerson(held, said)),
    ...content.workstations.filter(isHidden).flatMap(hiddenStation),
  ];
}

/** Everything of the records that no published file may hold. */
function soughtIn(
  content: Content,
  schemas: SchemaSet,
  listed: ReadonlySet<string>,
): Array<Sought<Kept>> {
  const kept: Array<Sought<Kept>> = [];
  const take = (name: string, held: Held<Named>, part: unknown, path = held.path): void => {
    if (part)
      for (const value of privateValues(schemas, name, part, { ...keptOf(held), path }))
        kept.push(value);
  };
  for (const held of content.experts) {
    const key = `${held.value.scheme}/${held.value.id}`;
    take('expert', held, held.value);
    take('expert-private', held, content.privates.get(key), `private/${key}.json`);
  }
  for (const held of content.workstations) {
    const key = `${held.value.scheme}/${held.value.id}`;
    take('workstation', held, held.value);
    take('workstation-private', held, content.stationPrivates.get(key), `private/${key}.json`);
  }
  return [...kept, ...hiddenOf(content, listed)];
}

/** A scan of this content's published files; `ownWords` are the product's, which no record can get into. */
export function createPrivateScan(
  content: Content,
  schemas: SchemaSet,
  site: SiteContent,
  ownWords: Iterable<string> = [],
): PrivateScan {
  const listed = [
    ...site.experts.map(({ expert }) => ({ name: 'expert', value: expert })),
    ...site.workstations.map(({ workstation }) => ({ name: 'workstation', value: workstation })),
  ];
  const values = soughtIn(content, schemas, new Set(listed.map(({ value }) => value.id)));
  const publicNames = site.experts.flatMap(({ expert: { profile } }) => [
    profile.name,
    ...(profile.aliases ?? []),
  ]);
  const index = new SoughtIndex(values, publicNames);
  for (const { name, value } of listed)
    for (const { text, pointer } of partStrings(schemas, name, value).public)
      if (!FREE_TEXT.test(pointer)) index.admitWhole(text);
  for (const text of stringsOf([
    site.site,
    site.schemes,
    site.notices.map(({ subjects }) => subjects.map(({ name }) => name)),
  ]))
    index.admitWhole(text);
  const texts = content.loaded.files
    .filter(({ schema }) => schema === 'text')
    .map(({ text }) => text);
  for (const text of [...texts, ...stringsOf(site.forms), ...ownWords]) index.admit(text);
  for (const text of stringsOf(RULE_EXAMPLES)) index.admitExample(text);
  return new PrivateScan(index, subjectsOf(content));
}

/** Who the records are about, by id. */
function subjectsOf(content: Content): Map<string, Subject> {
  const people = content.experts.map(({ value: { id, profile } }) => ({
    id,
    names: [profile.name, profile.nameEn, ...(profile.aliases ?? [])],
  }));
  const stations = content.workstations.map(({ value: { id, profile } }) => ({
    id,
    names: stringsOf(profile.name),
  }));
  return new Map([...people, ...stations].map((subject) => [subject.id, subject]));
}
