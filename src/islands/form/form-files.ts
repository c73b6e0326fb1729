import { listSensitive } from '../../forms/draft.ts';
import { linkValues } from '../../forms/prefill-link.ts';
import { formatSaved, listStrange, parseSaved, SavedFileError } from '../../forms/saved-file.ts';
import type { FormPage } from './form-page.ts';

/** Longer links are cut off by mail and chat programs. */
const LONGEST_LINK = 8000;

/** Hands the answers to the person as a file. */
export function saveAnswers(page: FormPage): void {
  const file = `${page.definition.id}.json`;
  const text = formatSaved(page.definition, page.values());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  page.markKept();
  page.say('saved', { file });
}

function sayFault(page: FormPage, error: unknown, file: string): void {
  if (!(error instanceof SavedFileError)) return page.say('notSaved', { file });
  const { fault, form } = error;
  if (fault === 'other-form') page.say('otherForm', { file, form: form.slice(0, 64) });
  else page.say(fault === 'newer' ? 'newerFile' : 'notSaved', { file });
}

/** Reads a saved file onto the page; a file that is none changes nothing. Returns whether it was read. */
export async function loadAnswers(page: FormPage, input: HTMLInputElement): Promise<boolean> {
  const [file] = input.files ?? [];
  if (!file) return false;
  try {
    const values = parseSaved(page.definition, await file.text());
    page.write(values);
    page.say('loaded', { file: file.name });
    const strange = listStrange(page.definition, values);
    if (strange.length > 0)
      page.status.append(` ${page.word('strange', { ids: strange.join(', ') })}`);
    return true;
  } catch (error) {
    sayFault(page, error, file.name);
    return false;
  } finally {
    input.value = '';
  }
}

/** Copies a link that offers these answers to whoever opens it; what is sensitive stays out. */
export async function copyLink(page: FormPage): Promise<void> {
  const left = new Set(listSensitive(page.definition).map(({ id }) => id));
  const values = Object.entries(page.values()).filter(([id]) => !left.has(id));
  const link = `${location.origin}${location.pathname}#${linkValues(Object.fromEntries(values))}`;
  if (link.length > LONGEST_LINK) return page.say('linkTooLong');
  try {
    await navigator.clipboard.writeText(link);
    page.say('linkCopied');
  } catch {
    page.say('linkNotCopied');
  }
}
