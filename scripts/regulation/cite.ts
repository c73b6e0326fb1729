import { t } from '../../src/i18n/translate.ts';
import { regulationPath } from '../../src/regulation/address.ts';
import { citeProvision } from '../../src/regulation/cite.ts';
import {
  resolveCitation,
  type ResolvedCitation,
} from '../../src/regulation/references/resolve-citation.ts';
import { plainCitation } from '../../src/regulation/references/typed-citation.ts';
import {
  chooseAddress,
  chooseAsOf,
  output,
  readContent,
  runCommand,
  UserError,
  type Arguments,
} from '../command.ts';

const OPTIONS = {
  content: { type: 'string' },
  work: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

function describe(found: ResolvedCitation, address: string, lang: Arguments['lang']): string {
  const { text, work, version, provisions, missing } = found;
  if (!work || !version) return `${t(lang, 'cite.not-held', { text })}\n`;
  if (missing) return `${t(lang, 'cite.missing', { text, work: work.id, version: version.id })}\n`;
  const link = (eId?: string): string =>
    `  ${address}/${lang}/${regulationPath(work.id, version.id, eId)}`;
  if (provisions.length === 0) return `${text}\n  ${work.title[lang]}\n${link()}\n`;
  const told = provisions.map(({ eId, text: words, heading }) =>
    [
      `  ${citeProvision(version.regulation, eId)?.[lang] ?? eId}  ${eId}`,
      link(eId),
      ...(words || heading ? [`  “${words || heading}”`] : []),
    ].join('\n'),
  );
  return `${text}\n  ${work.title[lang]}\n${told.join('\n')}\n`;
}

function citeText({ values, positionals, lang }: Arguments): number {
  const text = positionals.slice(1).join(' ');
  if (text === '') throw new UserError('cite.usage', {});
  const content = readContent(values['content'] as string | undefined);
  const home = content.works.find(({ id }) => id === values['work']);
  const found = resolveCitation(
    content.works,
    plainCitation(text),
    chooseAsOf(undefined, content),
    home,
  );
  if (found.length === 0) throw new UserError('cite.none', { text });
  const address = chooseAddress(content);
  output(
    found.map((each) => describe(each, address, lang)).join('\n'),
    values['output'] as string | undefined,
  );
  return found.some(({ work, missing }) => !work || missing) ? 1 : 0;
}

/** `npm run regulation -- cite TEXT`: what a citation means. */
export async function run(): Promise<void> {
  await runCommand(OPTIONS, 'cite.help', citeText);
}
