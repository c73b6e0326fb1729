import { createHash } from 'node:crypto';
import { between, pick } from '../seeded.ts';
import { chooseStory, type Story } from './expert-stories.ts';
import { dayBetween, History } from './history.ts';
import { inventProfile, type Random } from './profiles.ts';

export interface SampleExpert {
  record: Record<string, unknown>;
  priv: Record<string, unknown>;
  /** The notice of the scheme that names the person, if one does. */
  notice: string | null;
}

/** One invented expert of the pool and the private part; the same number and generator give the same. */
export function inventExpert(random: Random, index: number, id: string): SampleExpert {
  const category = pick(random, ['ip', 'ip', 'technology', 'law-trade'] as const);
  const profile = inventProfile(random, category);
  const born = between(random, 1964, 1987);
  const birthDate = dayBetween(random, `${born}-06-01`, `${born}-12-31`);
  const began = born + between(random, 23, 26);
  const story: Story = { random, index, category, began, history: new History() };
  chooseStory(random, index)(story);
  const { events } = story.history;
  const notice = events.find(({ type }) => type === 'noticed')?.['notice'];
  const number = String(index + 1).padStart(8, '0');
  return {
    record: { schemaVersion: 1, id, scheme: 'bj-experts', sample: true, profile, history: events },
    priv: {
      schemaVersion: 1,
      id,
      birthDate,
      telephone: `010-${number.slice(0, 4)}-${number.slice(4)}`,
      email: `${id}@example.org`,
      identity: createHash('sha256').update(`${id} ${random()}`).digest('hex'),
    },
    notice: typeof notice === 'string' ? notice : null,
  };
}
