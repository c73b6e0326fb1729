import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawFloors, renewDrawing } from '../../scripts/house/floor-drawing.ts';

test('an arrow stands for an import, and none for what another way already implies', () => {
  const drawing = drawFloors([
    { from: 'site/a.ts', to: 'rules/b.ts' },
    { from: 'rules/b.ts', to: 'records/c.ts' },
    { from: 'site/a.ts', to: 'records/c.ts' },
    { from: 'site/a.ts', to: 'site/d.ts' },
    { from: 'site/a.ts', to: 'diff' },
  ]);
  expect(drawing.match(/^ {2}\w+ --> \w+$/gm)).toEqual(['  site --> rules', '  rules --> records']);
});

test('CONTRIBUTING.md shows the house as its imports are now', () => {
  const page = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(renewDrawing(page, drawFloors())).toBe(page);
  expect(() => renewDrawing('no place', 'x')).toThrow('no place for the drawing');
});
