import { holds, isAsked } from '../../forms/conditions.ts';
import { settle } from '../../forms/computed.ts';
import type { FormDefinition, FormValues } from '../../forms/definition.ts';
import { isComputed, listFields } from '../../forms/definition.ts';
import type { FormPageData } from '../../forms/form-view.ts';
import { pageWord } from '../../forms/form-view.ts';
import { readValues } from '../../forms/read-values.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { Typed } from './form-dom.ts';
import { need, readTyped, writeTyped } from './form-dom.ts';

type PageWord = Parameters<typeof pageWord>[1];
type Params = Parameters<typeof pageWord>[2];

/** The form as it stands on the page: what is typed, what it says, what it shows. */
export class FormPage {
  readonly data: FormPageData;
  readonly definition: FormDefinition;
  readonly lang: Lang;
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  private readonly undoButton: HTMLButtonElement;
  private readonly watchers: (() => void)[] = [];
  private before: Typed | null = null;
  private kept = '';

  constructor(data: FormPageData) {
    this.data = data;
    this.definition = data.form;
    this.lang = data.lang;
    this.form = need<HTMLFormElement>(document, 'form[data-form]');
    this.status = need<HTMLElement>(this.form, '[data-form-status]');
    this.undoButton = need<HTMLButtonElement>(this.form, '[data-undo]');
    this.undoButton.addEventListener('click', () => this.undo());
  }

  word(key: PageWord, params?: Params): string {
    return pageWord(this.lang, key, params);
  }

  say(key: PageWord, params?: Params): void {
    this.status.textContent = this.word(key, params);
  }

  /** The day by the clock, in the office's time zone. */
  get clockDay(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  }

  /** Today, or the day to which a sample site is pinned. */
  get today(): string {
    return this.data.asOf ?? this.clockDay;
  }

  typed(): Typed {
    return readTyped(this.form, this.definition);
  }

  /** The answers as they would be judged and printed. */
  values(): FormValues {
    return settle(this.definition, readValues(this.definition, this.typed()));
  }

  /** Calls back after every change, once now. */
  watch(watcher: () => void): void {
    this.watchers.push(watcher);
    watcher();
  }

  /** Puts answers onto the page; what was there can be had back. */
  write(values: Typed): void {
    this.before = this.typed();
    writeTyped(this.form, this.definition, values, this.lang);
    this.undoButton.hidden = false;
    this.refresh();
  }

  private undo(): void {
    if (this.before) writeTyped(this.form, this.definition, this.before, this.lang);
    this.before = null;
    this.undoButton.hidden = true;
    this.refresh();
    this.say('undone');
    this.status.scrollIntoView({ block: 'center' });
  }

  /** What is typed now is safe: saved, printed, or not typed by a person. */
  markKept(): void {
    this.kept = JSON.stringify(this.typed());
  }

  get hasUnkept(): boolean {
    return JSON.stringify(this.typed()) !== this.kept;
  }

  refresh(): void {
    const values = this.values();
    this.showAsked(values);
    for (const field of listFields(this.definition).filter(isComputed)) {
      const output = need<HTMLOutputElement>(this.form, `[data-computed="${field.id}"]`);
      output.value = String(values[field.id] ?? '–');
    }
    for (const watcher of this.watchers) watcher();
  }

  /** Sections and fields whose condition does not hold are hidden. */
  private showAsked(values: FormValues): void {
    for (const section of this.definition.sections) {
      const place = need<HTMLElement>(this.form, `[data-section="s-${section.id}"]`);
      place.hidden = !holds(section.when, values);
      for (const field of section.fields)
        need<HTMLElement>(this.form, `[data-field="${field.id}"]`).hidden = !isAsked(
          section,
          field,
          values,
        );
    }
  }
}
