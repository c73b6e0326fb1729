import type { FormValues } from '../../forms/definition.ts';
import { listAnswerable } from '../../forms/definition.ts';
import { keepKnown, readPrefillRequest } from '../../forms/prefill-link.ts';
import { readValues } from '../../forms/read-values.ts';
import type { PublishedExpert, PublishedStation } from '../../forms/record-facts.ts';
import { showOffered } from './form-answers.ts';
import type { FormDraft } from './form-draft.ts';
import { need } from './form-dom.ts';
import type { FormPage } from './form-page.ts';

/** Answers from elsewhere, shown before they are filled in. */
function offer(page: FormPage, title: string, values: Record<string, unknown>, use: () => void) {
  const panel = need<HTMLElement>(document, '[data-offer]');
  need(panel, '[data-offer-title]').textContent = title;
  showOffered(page, need(panel, '[data-offer-values]'), values);
  const close = () => {
    panel.hidden = true;
    // The address no longer asks for it: a reload does not offer it again.
    history.replaceState(null, '', location.pathname + location.search);
  };
  need<HTMLButtonElement>(panel, '[data-offer-use]').onclick = () => {
    close();
    page.write({ ...page.typed(), ...values });
    page.say('offered');
    use();
    need<HTMLElement>(page.form, 'h2').scrollIntoView({ block: 'start' });
  };
  need<HTMLButtonElement>(panel, '[data-offer-no]').onclick = close;
  panel.hidden = false;
  panel.focus();
}

/** All public records, of whom one is wanted: which one, the server is not told. */
async function fetchValues(page: FormPage, id: string): Promise<FormValues | null> {
  const { records } = page.data;
  const { subject } = page.definition;
  if (!records || !subject) return null;
  const [facts, response] = await Promise.all([
    import('../../forms/record-facts.ts'),
    fetch(records),
  ]);
  if (!response.ok) throw new Error(`${response.status} ${records}`);
  const data = (await response.json()) as {
    experts?: PublishedExpert[];
    workstations?: PublishedStation[];
  };
  const expert = data.experts?.find((each) => each.id === id);
  const station = data.workstations?.find((each) => each.id === id);
  if (expert) return facts.prefillFrom(page.definition, facts.expertFacts(expert));
  return station ? facts.prefillFrom(page.definition, facts.stationFacts(station)) : null;
}

async function offerRecord(page: FormPage, record: string): Promise<void> {
  const values = await fetchValues(page, record).catch(() => undefined);
  if (values === undefined) page.say('recordFailed');
  else if (values) offer(page, page.word('offerRecord', { record }), values, () => undefined);
  else page.say('noRecord', { record });
}

/** Dates that begin as today's. */
export function fillToday(page: FormPage): void {
  for (const field of listAnswerable(page.definition)) {
    const control =
      field.prefill === 'today' &&
      page.form.querySelector<HTMLInputElement>(`[name="${CSS.escape(field.id)}"]`);
    if (control && control.value === '') control.value = page.today;
  }
}

/** What the address asks for, else a draft of an earlier visit. */
export async function offerPrefill(page: FormPage, draft: FormDraft): Promise<void> {
  const request = readPrefillRequest(location.hash);
  if (request === 'unreadable') return page.say('badLink');
  if (request && 'record' in request) return offerRecord(page, request.record);
  if (request) {
    const values = readValues(page.definition, keepKnown(page.definition, request.values));
    return offer(page, page.word('offerLink'), values, () => undefined);
  }
  const kept = draft.find();
  if (!kept) return;
  const title = page.word('offerDraft', { date: kept.savedOn });
  offer(page, title, kept.values, () => draft.resume());
}
