import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { CALENDAR_KINDS } from '../feeds/calendar-events.ts';
import type { SiteContent } from '../content/content.ts';
import { FEED_KINDS } from '../feeds/feed-entries.ts';
import type { Href } from '../page/href.ts';
import type { Absolute } from '../page/json-ld.ts';
import { indexData } from './published-data.ts';

export interface DataFile {
  name: string;
  words: string;
  links: Array<{ label: string; href: string }>;
}

export interface DataIndexView {
  asOf: string;
  files: DataFile[];
  regulations: DataFile[];
  feeds: Array<{ label: string; href: string }>;
  calendars: Array<{ label: string; href: string }>;
  schemas: Array<{ label: string; href: string }>;
  index: string;
  examples: Array<{ id: string; title: string; code: string }>;
}

/** `/data/experts.csv` → CSV. */
function formatOf(address: string): string {
  return (address.split('.').at(-1) ?? '').toUpperCase();
}

const linkTo = (address: string) => ({ label: formatOf(address), href: address });

/** Who can help with a matter in the United States, in three ways; the one in JavaScript is run by its test. */
function examplesOf(address: string): DataIndexView['examples'] {
  return [
    { id: 'curl', title: 'curl', code: `curl -s ${address} | jq '.experts[].profile.name'` },
    {
      id: 'js',
      title: 'JavaScript',
      code: [
        `const response = await fetch('${address}');`,
        'const { asOf, experts } = await response.json();',
        "const found = experts.filter(({ profile }) => profile.regions.includes('US'));",
        'const lines = found.map(({ profile }) => `${profile.name}\\t${profile.employer.zh}\\n`);',
        'document.body.append(asOf, ...lines);',
      ].join('\n'),
    },
    {
      id: 'python',
      title: 'Python',
      code: [
        'import json, urllib.request',
        '',
        `with urllib.request.urlopen('${address}') as response:`,
        '    data = json.load(response)',
        "for expert in data['experts']:",
        "    profile = expert['profile']",
        "    if 'US' in profile['regions']:",
        "        print(data['asOf'], profile['name'], profile['employer']['zh'])",
      ].join('\n'),
    },
  ];
}

/** What `/data/index.json` lists, for people. */
export function dataIndexView(
  content: SiteContent,
  schemas: string[],
  lang: Lang,
  href: Href,
  absolute: Absolute,
): DataIndexView {
  const index = indexData(content, schemas, href);
  const tablesOf = (name: string) =>
    index.tables.filter((table) => table.name === name).map(({ url }) => linkTo(url));
  return {
    asOf: index.asOf,
    index: href.data('index.json'),
    files: [...index.data, ...index.wellKnown, ...index.software].map((file) => ({
      name: file.name,
      words: file.description[lang],
      links: [linkTo(file.url), ...tablesOf(file.name)],
    })),
    regulations: index.regulations.map(({ work, version, title, files }) => ({
      name: `${work} ${version}`,
      words: title[lang],
      links: files.map(({ url }) => linkTo(url)),
    })),
    feeds: [
      { label: t(lang, 'feed.all'), href: href.feed(lang) },
      ...FEED_KINDS.map((kind) => ({
        label: t(lang, `feed.${kind}`),
        href: href.feed(lang, kind),
      })),
    ],
    calendars: [
      { label: t(lang, 'calendar.all'), href: href.calendar(lang) },
      ...CALENDAR_KINDS.map((kind) => ({
        label: t(lang, `calendar.${kind}`),
        href: href.calendar(lang, kind),
      })),
    ],
    schemas: index.schemas.map(({ name, url }) => ({ label: name, href: url })),
    examples: examplesOf(absolute(href.data('experts.json'))),
  };
}
