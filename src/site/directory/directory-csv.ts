import type { ListedExpert, SiteContent } from '../content/content.ts';
import { csvTable, joinCell, type CsvColumn } from '../page/csv.ts';
import type { Href } from '../page/href.ts';
import { pinyinOf } from './expert-view.ts';

const COLUMNS: ReadonlyArray<CsvColumn<ListedExpert>> = [
  ['id', ({ expert }) => expert.id],
  ['name', ({ expert }) => expert.profile.name],
  ['name_en', ({ expert }) => expert.profile.nameEn],
  ['pinyin', ({ expert }) => pinyinOf(expert.profile.name)],
  ['aliases', ({ expert }) => joinCell(expert.profile.aliases)],
  ['employer_zh', ({ expert }) => expert.profile.employer.zh],
  ['employer_en', ({ expert }) => expert.profile.employer.en],
  ['employer_kind', ({ expert }) => expert.profile.employerKind],
  ['title_zh', ({ expert }) => expert.profile.title.zh],
  ['title_en', ({ expert }) => expert.profile.title.en],
  ['category', ({ expert }) => expert.profile.category],
  ['fields_zh', ({ expert }) => joinCell(expert.profile.fields.map(({ zh }) => zh))],
  ['fields_en', ({ expert }) => joinCell(expert.profile.fields.map(({ en }) => en))],
  ['rights', ({ expert }) => joinCell(expert.profile.rights)],
  ['matters', ({ expert }) => joinCell(expert.profile.matters)],
  ['industries', ({ expert }) => joinCell(expert.profile.industries)],
  ['languages', ({ expert }) => joinCell(expert.profile.languages)],
  ['regions', ({ expert }) => joinCell(expert.profile.regions)],
  ['city_zh', ({ expert }) => expert.profile.city.zh],
  ['city_en', ({ expert }) => expert.profile.city.en],
  ['scheme', ({ scheme }) => scheme.id],
  ['state', ({ state }) => state.state],
  ['cohort', ({ state }) => state.cohort ?? ''],
  ['addition', ({ state }) => String(state.addition)],
  ['term_from', ({ state }) => state.term?.from ?? ''],
  ['term_to', ({ state }) => state.term?.to ?? ''],
  ['letter_number', ({ state }) => state.letter?.number ?? ''],
  ['letter_issued_on', ({ state }) => state.letter?.issuedOn ?? ''],
  ['url_zh', ({ expert }, href) => href.expert('zh', expert.id)],
  ['url_en', ({ expert }, href) => href.expert('en', expert.id)],
];

/** `/data/experts.csv`: the people of `experts.json`, in its order and its words. */
export function expertsCsv({ experts }: SiteContent, href: Href): string {
  return csvTable(COLUMNS, experts, href);
}
