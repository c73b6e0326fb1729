import type { Certificate } from '../../generated/certificate.ts';
import { A4 } from './sheet.ts';

// ISO 216: A3 is A4 with its short side doubled.
const SIZES = { A4, A3: { width: A4.height, height: 2 * A4.width } } as const;

/** The sheet that a template names, in points. */
export function pageOf({ page }: Certificate): { width: number; height: number } {
  const { width, height } = SIZES[page.size];
  return page.orientation === 'landscape' ? { width: height, height: width } : { width, height };
}
