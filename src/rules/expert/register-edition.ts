import type { Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { dutyOn } from '../../records/rulebook.ts';
import { timeline } from '../../records/timeline.ts';
import type { Content } from '../content.ts';
import { defineRule } from '../rule.ts';

/** The day of a person's first appointment. */
function firstOf(record: Expert, asOf: string): string | null {
  const first = timeline(record.history, asOf).find(({ event }) => event.type === 'appointed');
  return first?.event.on ?? null;
}

/** The day of a scheme's first appointment: before it there is nobody to put on a register. */
function firstAppointment(content: Content, scheme: Scheme, asOf: string): string | null {
  const days = content.experts
    .filter(({ value }) => value.scheme === scheme.id)
    .flatMap(({ value }) => firstOf(value, asOf) ?? []);
  return days.toSorted()[0] ?? null;
}

/** The years of which a register was published by the as-of date. */
function yearsPublished(scheme: Scheme, asOf: string): Set<number> {
  return new Set(
    scheme.history.flatMap((event) =>
      event.type === 'register-published' && event.on <= asOf ? [event.year] : [],
    ),
  );
}

export default defineRule({
  id: 'expert/register-edition',
  scope: 'registry',
  level: 'warning',
  duty: 'yearly-register',
  title: { zh: '每年更新专家名册', en: 'A register every year' },
  demand: {
    zh: '专家库有专家之后，每个自然年更新一次专家名册，并在制度的历程中登记。',
    en: 'Once a pool has experts, its register is brought up to date every calendar year and entered in the scheme’s history.',
  },
  messages: {
    missing: {
      zh: '{{year}} 年没有登记专家名册。',
      en: 'No register is entered for {{year}}.',
      remedy: {
        zh: '发布名册后，在该制度的 history 登记 register-published（year 为 {{year}}）。',
        en: 'Publish it and enter register-published (year {{year}}) in the scheme’s history.',
      },
    },
  },
  across: {
    first({ content, asOf }, offer) {
      for (const { value: scheme } of content.schemes)
        for (const held of content.experts) {
          const first = held.value.scheme === scheme.id ? firstOf(held.value, asOf) : null;
          if (first !== null) offer(held.path, scheme.id, first);
        }
    },
  },
  check({ content, asOf }, report) {
    const thisYear = Number(asOf.slice(0, 4));
    for (const { value: scheme, path } of content.schemes) {
      const first = firstAppointment(content, scheme, asOf);
      if (first === null) continue;
      const published = yearsPublished(scheme, asOf);
      for (let year = Number(first.slice(0, 4)); year < thisYear; year++) {
        const duty = dutyOn(scheme, 'yearly-register', `${year}-12-31`);
        if (!duty || published.has(year)) continue;
        report({
          message: 'missing',
          path,
          record: scheme.id,
          at: '/history',
          key: 'history',
          duty,
          since: `${year + 1}-01-01`,
          data: { year },
        });
      }
    }
  },
});
