import { partStrings, type SchemaSet } from '../../records/publish.ts';
import type { Content } from '../../rules/content.ts';
import type { SiteContent } from '../content/content.ts';
import { RULE_EXAMPLES } from '../rules/rule-example.ts';
import { createPrivateScanner, findPrivateValues } from './private-scan.ts';

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

/** What tells who somebody is, of people and stations that the public may not see, though the schema lets it leave. */
function hiddenOf(content: Content, listed: ReadonlySet<string>): string[] {
  const people = content.experts
    .filter(({ value }) => !listed.has(value.id))
    .flatMap(({ value: { profile, history } }) => [
      profile.name,
      profile.nameEn,
      ...(profile.aliases ?? []),
      ...stringsOf(profile.biography),
      ...history.flatMap((event) =>
        'letter' in event && event.letter ? [event.letter.number] : [],
      ),
    ]);
  const stations = content.workstations
    .filter(({ value }) => !listed.has(value.id))
    .flatMap(({ value: { profile } }) => [...stringsOf(profile.name), profile.telephone ?? '']);
  return [...people, ...stations].filter((text) => text !== '');
}

function partsOf(content: Content, schemas: SchemaSet): { public: string[]; private: string[] } {
  const parts = [
    ...content.experts.map(({ value }) =>
      partStrings(schemas, 'expert', value, { withDates: false }),
    ),
    ...content.workstations.map(({ value }) =>
      partStrings(schemas, 'workstation', value, { withDates: false }),
    ),
    ...[...content.privates.values()].map((value) =>
      partStrings(schemas, 'expert-private', value, { withDates: true }),
    ),
    ...[...content.stationPrivates.values()].map((value) =>
      partStrings(schemas, 'workstation-private', value, { withDates: true }),
    ),
  ];
  return {
    public: parts.flatMap((part) => part.public),
    private: parts.flatMap((part) => part.private),
  };
}

/**
 * Every string of the records that may not turn up in a published file. Words that stand in a text of law, a form or
 * a public field anyway are left out: finding them would prove nothing.
 */
export function collectPrivateValues(
  content: Content,
  schemas: SchemaSet,
  site: SiteContent,
): string[] {
  const listed = new Set([
    ...site.experts.map(({ expert }) => expert.id),
    ...site.workstations.map(({ workstation }) => workstation.id),
  ]);
  const parts = partsOf(content, schemas);
  const known = [
    ...site.experts.flatMap(({ expert }) => stringsOf(expert)),
    ...site.workstations.flatMap(({ workstation }) => stringsOf(workstation)),
    ...stringsOf(site.notices.map(({ subjects }) => subjects)),
    ...stringsOf(site.site),
    ...stringsOf(site.schemes),
    ...stringsOf(site.forms),
    // The rules' examples are the product's own, invented and public: what they hold proves nothing.
    ...stringsOf(RULE_EXAMPLES),
    ...content.loaded.files.filter(({ schema }) => schema === 'text').map(({ text }) => text),
  ].join('\n');
  const candidates = new Set([...parts.private, ...hiddenOf(content, listed)]);
  const proveNothing = new Set(findPrivateValues(createPrivateScanner(candidates), known));
  return [...candidates].filter((value) => !proveNothing.has(value));
}
