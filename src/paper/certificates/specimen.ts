import type { Composer } from '../layout/composer.ts';
import { PAPER_WORDS } from '../layout/words.ts';

/** 样本 SPECIMEN across the sheet, under all else. */
export function drawSpecimen(to: Composer, page: { width: number; height: number }): void {
  const text = `${PAPER_WORDS.specimen.zh} ${PAPER_WORDS.specimen.en}`;
  const angle = page.width > page.height ? 28 : 52;
  const turn = (angle * Math.PI) / 180;
  const size = 84 * Math.min(1, Math.max(page.width, page.height) / 842);
  const length = to.measure('title', text, size);
  const x = (page.width - length * Math.cos(turn)) / 2 + size / 6;
  const y = (page.height + length * Math.sin(turn)) / 2 + size / 4;
  to.put(text, x, y, { role: 'title', size, lang: 'zh', grey: 0.92, angle, tag: 'Artifact' });
}
