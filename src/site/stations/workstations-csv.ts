import type { ListedWorkstation, SiteContent } from '../content/content.ts';
import { csvTable, joinCell, type CsvColumn } from '../page/csv.ts';
import type { Href } from '../page/href.ts';

const COLUMNS: ReadonlyArray<CsvColumn<ListedWorkstation>> = [
  ['id', ({ workstation }) => workstation.id],
  ['name_zh', ({ workstation }) => workstation.profile.name.zh],
  ['name_en', ({ workstation }) => workstation.profile.name.en],
  ['scheme', ({ scheme }) => scheme.id],
  ['state', ({ state }) => state.state],
  ['district', ({ workstation }) => workstation.profile.district],
  ['district_zh', ({ workstation }) => workstation.profile.districtName.zh],
  ['district_en', ({ workstation }) => workstation.profile.districtName.en],
  ['host_zh', ({ workstation }) => workstation.profile.host.zh],
  ['host_en', ({ workstation }) => workstation.profile.host.en],
  ['host_kind', ({ workstation }) => workstation.profile.hostKind],
  ['address_zh', ({ workstation }) => workstation.profile.address.zh],
  ['address_en', ({ workstation }) => workstation.profile.address.en],
  ['counter_zh', ({ workstation }) => workstation.profile.counter?.zh ?? ''],
  ['counter_en', ({ workstation }) => workstation.profile.counter?.en ?? ''],
  ['telephone', ({ workstation }) => workstation.profile.telephone ?? ''],
  [
    'industries_zh',
    ({ workstation }) => joinCell(workstation.profile.industries?.map(({ zh }) => zh)),
  ],
  [
    'industries_en',
    ({ workstation }) => joinCell(workstation.profile.industries?.map(({ en }) => en)),
  ],
  ['plaque', ({ state }) => state.plaque ?? ''],
  ['established_on', ({ state }) => state.establishedOn ?? ''],
  ['accepted_on', ({ state }) => state.acceptance?.on ?? ''],
  ['last_assessed', ({ state }) => String(state.assessments.at(-1)?.year ?? '')],
  ['last_grade', ({ state }) => state.assessments.at(-1)?.grade ?? ''],
  ['url_zh', ({ workstation }, href) => href.workstation('zh', workstation.id)],
  ['url_en', ({ workstation }, href) => href.workstation('en', workstation.id)],
];

/** `/data/workstations.csv`: the workstations of `workstations.json`, in its order and its words. */
export function workstationsCsv({ workstations }: SiteContent, href: Href): string {
  return csvTable(COLUMNS, workstations, href);
}
