import { draftKey, formatDraft, parseDraft, type Draft } from '../../forms/draft.ts';
import { need } from './form-dom.ts';
import type { FormPage } from './form-page.ts';

/** A draft in this browser, only while the person wants one. */
export class FormDraft {
  private readonly page: FormPage;
  private readonly box: HTMLInputElement;
  private readonly remover: HTMLButtonElement;
  private timer = 0;

  constructor(page: FormPage) {
    this.page = page;
    this.box = need<HTMLInputElement>(page.form, '[data-keep]');
    this.remover = need<HTMLButtonElement>(page.form, '[data-remove-draft]');
    this.box.addEventListener('change', () => (this.box.checked ? this.keep() : this.remove()));
    this.remover.addEventListener('click', () => this.remove());
  }

  /** What an earlier visit left; what is over its days, or of no use, is removed. */
  find(): Draft | null {
    try {
      const text = localStorage.getItem(draftKey(this.page.definition));
      const draft =
        text === null ? null : parseDraft(this.page.definition, text, this.page.clockDay);
      if (text !== null && draft === null) localStorage.removeItem(draftKey(this.page.definition));
      this.remover.hidden = draft === null;
      return draft;
    } catch {
      return null;
    }
  }

  /** Goes on with a draft that was found. */
  resume(): void {
    this.box.checked = true;
  }

  /** Keeps the answers a moment after the last change. */
  changed(): void {
    if (!this.box.checked) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(), 400);
  }

  private keep(): void {
    const { definition, clockDay } = this.page;
    const text = formatDraft(definition, this.page.values(), clockDay);
    try {
      localStorage.setItem(draftKey(definition), text);
    } catch {
      this.box.checked = false;
      this.page.say('draftBlocked');
      return;
    }
    this.remover.hidden = false;
    this.page.markKept();
    this.page.say('draftKept', { until: parseDraft(definition, text, clockDay)?.until ?? '' });
  }

  remove(): void {
    clearTimeout(this.timer);
    this.box.checked = false;
    this.remover.hidden = true;
    try {
      localStorage.removeItem(draftKey(this.page.definition));
    } catch {
      // Nothing could be kept there either.
    }
    this.page.say('draftRemoved');
  }
}
