import { foldLetters } from '../src/text/letters.ts';
import { nameKeys } from '../src/text/names.ts';
import { UserError } from './command.ts';

/** What a record can be asked for by. */
export interface Named {
  id: string;
  profile: {
    name: string | { zh: string; en: string };
    nameEn?: string | undefined;
    aliases?: readonly string[] | undefined;
  };
}

const namesOf = ({ profile: { name, nameEn = '', aliases = [] } }: Named): string[] => [
  ...(typeof name === 'string' ? [name] : [name.zh, name.en]),
  ...[nameEn, ...aliases],
];

const titleOf = ({ id, profile: { name } }: Named): string =>
  `${id} ${typeof name === 'string' ? name : name.zh}`;

/**
 * The record that a typed id or name means, names folded as the directory folds them; undefined where none does. Of
 * several people of one name the ids are told, for somebody to choose.
 */
export function findRecord<R extends Named>(records: readonly R[], typed: string): R | undefined {
  const wanted = new Set(nameKeys(typed));
  const byId = records.filter(({ id }) => id === typed);
  const found =
    byId.length > 0
      ? byId
      : records.filter(
          (record) =>
            record.id === foldLetters(typed).trim() ||
            namesOf(record).some((name) => nameKeys(name).some((key) => wanted.has(key))),
        );
  if (found.length < 2 || byId.length > 0) return found[0];
  throw new UserError('record-command.several', {
    name: typed.replace(/\s+/g, ' ').trim(),
    count: found.length,
    records: found.map(titleOf).join(', '),
  });
}
