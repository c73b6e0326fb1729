import { FLOORS, readImports, type Import } from './imports.ts';

/** What each floor is for, from the top. */
const TITLES = [
  'Astro and the browser',
  'view models',
  'papers, changes told in words',
  'forms, signatures, reports',
  'rules',
  'records, regulations',
  'reading files',
  'ground',
];

const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room));

const roomOf = (path: string): string => path.split('/')[0] ?? '';

/** Which rooms on lower floors each room imports from, by the real imports. */
function roomsBelow(imports: readonly Import[]): Map<string, Set<string>> {
  const rooms = FLOORS.flat();
  const below = new Map(rooms.map((room) => [room, new Set<string>()]));
  for (const { from, to } of imports) {
    const [here, there] = [roomOf(from), roomOf(to)];
    if (floorOf(there) > floorOf(here)) below.get(here)?.add(there);
  }
  return below;
}

/** All that can be reached from a room, itself left out. */
function reach(room: string, below: Map<string, Set<string>>): Set<string> {
  const found = new Set<string>();
  const visit = (at: string) => {
    for (const next of below.get(at) ?? [])
      if (!found.has(next)) {
        found.add(next);
        visit(next);
      }
  };
  visit(room);
  return found;
}

/** Only the arrows that no other way already implies: a drawing of all of them is a ball of wool. */
function arrows(below: Map<string, Set<string>>): Array<[string, string]> {
  return [...below].flatMap(([room, next]) =>
    [...next]
      .filter((to) => ![...next].some((via) => via !== to && reach(via, below).has(to)))
      .sort()
      .map((to): [string, string] => [room, to]),
  );
}

/** The floors and their rooms as Mermaid, with an arrow for each import that stands for itself. */
export function drawFloors(imports: readonly Import[] = readImports()): string {
  const floors = FLOORS.map((rooms, floor) => {
    const names = rooms.map((room) => `    ${room}`).join('\n');
    return `  subgraph f${floor}["${TITLES[floor]}"]\n    direction LR\n${names}\n  end`;
  });
  const lines = arrows(roomsBelow(imports)).map(([from, to]) => `  ${from} --> ${to}`);
  return ['```mermaid', 'flowchart TB', ...floors, ...lines, '```'].join('\n');
}

const DRAWING = /(<!-- floors: by npm run generate -->\n)[\s\S]*?(\n<!-- end of floors -->)/;

/** A page with its drawing renewed. Throws where the page has no place for it. */
export function renewDrawing(page: string, drawing: string): string {
  if (!DRAWING.test(page)) throw new Error('The page has no place for the drawing of the floors');
  return page.replace(DRAWING, (_, start: string, end: string) => start + drawing + end);
}
