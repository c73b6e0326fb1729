import { nameOfDuty, nameOfParameter } from '../../rules/duty-names.ts';
import { parameterChanges } from '../../change/touched.ts';
import type { Duty, Rulebook, Scheme } from '../../generated/scheme.ts';
import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { rulebookOn } from '../../records/rulebook.ts';
import { citeProvision } from '../../regulation/cite.ts';
import { findVersion, type LibraryWork } from '../../regulation/library.ts';
import type { Rule } from '../../rules/rule.ts';
import { formatDate } from '../page/date-words.ts';
import type { Href } from '../page/href.ts';
import { versionLabel } from '../reading/version-banner.ts';

/** The words of the law that demand a duty, as one rulebook maps them. */
export interface DutyBasis {
  quote: string;
  citation: string;
  work: string;
  href: string;
  parameters: Array<{ label: string; value: string }>;
  interpretation: { text: string; ground: string } | null;
}

/** A duty by one of a scheme's rulebooks, beside the rulebook that followed. */
export interface DutyInBook {
  status: 'in-force' | 'before' | 'forthcoming';
  statusLabel: string;
  period: string;
  version: string;
  versionHref: string;
  citation: string | null;
  citationHref: string | null;
  /** Its words, where they were not those of today. */
  quote: string | null;
  /** What its parameters were, and what became of them with the next rulebook. */
  notes: string[];
}

/** One duty of a rule in one scheme. */
export interface DutyView {
  scheme: string;
  name: string;
  /** The rule's own duty, or one that it also goes by. */
  own: boolean;
  period: string;
  /** By the rulebook in force, or the newest that maps it. */
  basis: DutyBasis;
  /** All rulebooks, the newest first; empty where there is but one. */
  books: DutyInBook[];
}

interface DutySources {
  schemes: readonly Scheme[];
  works: readonly LibraryWork[];
  asOf: string;
}

/** Its own duty first, then those that it also goes by. */
export function dutiesOf({ duty, alsoDuties }: Pick<Rule, 'duty' | 'alsoDuties'>): string[] {
  return [...(duty === null ? [] : [duty]), ...alsoDuties];
}

class DutyOfScheme {
  readonly #sources: DutySources;
  readonly #scheme: Scheme;
  readonly #id: string;
  readonly #lang: Lang;
  readonly #href: Href;

  constructor(sources: DutySources, scheme: Scheme, id: string, lang: Lang, href: Href) {
    this.#sources = sources;
    this.#scheme = scheme;
    this.#id = id;
    this.#lang = lang;
    this.#href = href;
  }

  view(own: boolean): DutyView[] {
    const books = this.#scheme.rulebooks.toSorted((a, b) => b.from.localeCompare(a.from));
    const inForce = rulebookOn(this.#scheme, this.#sources.asOf);
    const mapping = [inForce, ...books].find((book) => book && this.#id in book.duties);
    const duty = mapping?.duties[this.#id];
    if (!mapping || !duty) return [];
    return [
      {
        scheme: this.#scheme.shortName[this.#lang],
        name: nameOfDuty(this.#id)[this.#lang],
        own,
        period: this.#period(mapping),
        basis: this.#basis(mapping, duty),
        books:
          books.length < 2
            ? []
            : books.map((book, at) => this.#inBook(book, books[at + 1], duty.quote)),
      },
    ];
  }

  #period({ from, to }: Rulebook): string {
    const day = (date: string): string => formatDate(date, this.#lang);
    return to === undefined
      ? t(this.#lang, 'rule.book-from', { from: day(from) })
      : t(this.#lang, 'rule.book-between', { from: day(from), to: day(to) });
  }

  #cite({ work, version }: Rulebook, { provision }: Duty): string {
    const found = findVersion(this.#sources.works, work, version);
    return (found && citeProvision(found.regulation, provision)?.[this.#lang]) ?? provision;
  }

  #basis(book: Rulebook, duty: Duty): DutyBasis {
    const { work, version } = book;
    const lang = this.#lang;
    return {
      quote: duty.quote,
      citation: this.#cite(book, duty),
      work: this.#sources.works.find(({ id }) => id === work)?.title[lang] ?? work,
      href: this.#href.version(lang, work, version, duty.provision),
      parameters: Object.entries(duty.parameters ?? {}).map(([name, value]) => ({
        label: nameOfParameter(this.#id, name)[lang],
        value: this.#value(book, value),
      })),
      interpretation: duty.interpretation
        ? { text: duty.interpretation[lang], ground: duty.interpretation.ground[lang] }
        : null,
    };
  }

  /** A parameter that names a provision is cited; one the text leaves open is said to be. */
  #value({ work, version }: Rulebook, value: string | number | null): string {
    if (value === null) return t(this.#lang, 'rule.parameter-open');
    const found = findVersion(this.#sources.works, work, version);
    const cited = found && typeof value === 'string' && citeProvision(found.regulation, value);
    return cited ? cited[this.#lang] : String(value);
  }

  #inBook(book: Rulebook, previous: Rulebook | undefined, quote: string): DutyInBook {
    const lang = this.#lang;
    const duty = book.duties[this.#id];
    const { work, version } = book;
    const found = findVersion(this.#sources.works, work, version);
    const inForce = rulebookOn(this.#scheme, this.#sources.asOf);
    const status =
      book === inForce ? 'in-force' : book.from > this.#sources.asOf ? 'forthcoming' : 'before';
    return {
      status,
      statusLabel: t(lang, `rule.book-status.${status}`),
      period: this.#period(book),
      version: found ? versionLabel(found, lang) : version,
      versionHref: this.#href.version(lang, work, version),
      citation: duty ? this.#cite(book, duty) : null,
      citationHref: duty ? this.#href.version(lang, work, version, duty.provision) : null,
      quote: duty && duty.quote !== quote ? duty.quote : null,
      notes: this.#notes(book, previous),
    };
  }

  /** Its parameters; where the rulebook before had others, from what to what. */
  #notes(book: Rulebook, previous: Rulebook | undefined): string[] {
    const lang = this.#lang;
    const duty = book.duties[this.#id];
    if (!duty) return [t(lang, 'rule.not-mapped')];
    const before = previous?.duties[this.#id];
    const changed = new Map(parameterChanges(before, duty).map((each) => [each.name, each]));
    const names = new Set([...Object.keys(duty.parameters ?? {}), ...changed.keys()]);
    const notes = [...names].map((name) => {
      const label = nameOfParameter(this.#id, name)[lang];
      const value = this.#value(book, duty.parameters?.[name] ?? null);
      const change = changed.get(name);
      if (!change || !previous) return t(lang, 'rule.parameter-is', { label, value });
      const from = this.#value(previous, change.from);
      return t(lang, 'rule.parameter-became', { label, from, to: value });
    });
    if (previous && !before) notes.push(t(lang, 'rule.newly'));
    return notes.length > 0 ? notes : [t(lang, 'rule.no-parameters')];
  }
}

/** Every duty of a rule in every scheme that maps it, its own before those that it also goes by. */
export function dutyViews(rule: Rule, sources: DutySources, lang: Lang, href: Href): DutyView[] {
  return dutiesOf(rule).flatMap((id) =>
    sources.schemes.flatMap((scheme) =>
      new DutyOfScheme(sources, scheme, id, lang, href).view(id === rule.duty),
    ),
  );
}
