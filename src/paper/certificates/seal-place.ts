import type { Certificate } from '../../generated/certificate.ts';
import type { Composer } from '../layout/composer.ts';
import type { Picture } from '../layout/sheet.ts';
import { mm } from '../layout/sheet.ts';
import { PAPER_WORDS } from '../layout/words.ts';

/** The middle of the signature, which a seal covers unless its template says otherwise. */
export interface SignaturePlace {
  page: { width: number; height: number };
  middle: number;
  y: number;
}

/** Prints a seal's picture where the template has it; nothing where there is none. */
export function drawImageSeal(
  to: Composer,
  { seal }: Certificate,
  image: Picture | undefined,
  { page, middle, y }: SignaturePlace,
): void {
  if (!seal || !image) return;
  const width = mm(seal.width);
  const height = (width * image.height) / image.width;
  const centre = seal.right === undefined ? middle : page.width - mm(seal.right);
  const top = y + mm(seal.down ?? 0) - height / 2;
  const alt = `${PAPER_WORDS.seal.zh} ${PAPER_WORDS.seal.en}`;
  const block = to.nextBlock();
  to.add({ kind: 'image', x: centre - width / 2, y: top, width, height, image, alt, block });
}
