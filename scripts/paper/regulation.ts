import { REGULATION_ROLES, printRegulation } from '../../src/paper/regulations/make-regulation.ts';
import { findVersion } from '../../src/regulation/library.ts';
import type { Content } from '../../src/rules/content.ts';
import type { Arguments } from '../command.ts';
import { UserError, chooseAsOf } from '../command.ts';
import type { Output } from './output.ts';
import { openFonts } from './press.ts';

/** A version of a regulation in the manner of GB/T 9704. */
export async function makeRegulation(content: Content, args: Arguments): Promise<Output[]> {
  const [, id = '', version = ''] = args.positionals;
  const work = content.works.find((each) => each.id === id);
  const held = findVersion(content.works, id, version);
  if (!work || !held) {
    const known = content.works.flatMap((each) => each.versions.map((v) => `${each.id} ${v.id}`));
    throw new UserError('paper.no-version', { id, version, known: known.join(', ') });
  }
  const fonts = await openFonts(REGULATION_ROLES);
  const bytes = printRegulation(work, held, chooseAsOf(undefined, content), fonts);
  return [{ name: `${id}-${version}.pdf`, bytes }];
}
