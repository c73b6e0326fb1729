import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { settle } from '../../src/forms/computed.ts';
import type { FormDefinition, FormValues } from '../../src/forms/definition.ts';
import { listFields } from '../../src/forms/definition.ts';
import { formatSaved } from '../../src/forms/saved-file.ts';
import { lifelikeValues } from '../paper/lifelike.ts';
import { openPage, PHONE, useBrowser } from './browser.ts';

useBrowser();

const folder = mkdtempSync(join(tmpdir(), 'every-form-'));
const forms = readdirSync('content/forms').map(
  (file) => JSON.parse(readFileSync(join('content/forms', file), 'utf8')) as FormDefinition,
);
const bare = (text: string) => text.replace(/\s/g, '');

/** Short answers, which no turn of a page parts, and the sums worked out from others. */
function shortAnswers(form: FormDefinition, values: FormValues): string[] {
  const plain = listFields(form).filter(({ type }) => ['text', 'date', 'number'].includes(type));
  return plain.flatMap(({ id }) => (values[id] === undefined ? [] : [bare(String(values[id]))]));
}

async function textOf(path: string): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(path))), {
    mergePages: true,
  });
  return bare(text);
}

test.each(forms.map((form) => [form.id, form] as const))(
  '%s: answers read in, looked over and printed on a phone',
  async (id, form) => {
    const values = settle(form, lifelikeValues(form));
    const saved = join(folder, `${id}.json`);
    writeFileSync(saved, formatSaved(form, values));
    const { page, misdeeds, close } = await openPage(`zh/forms/${id}/`, { viewport: PHONE });
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await page.locator('[data-load]').setInputFiles(saved);
    // Reading a file takes a moment, on a busy machine a long one; an empty form would be sent before.
    await page.getByText(`已读入：${id}.json`).waitFor();
    await page.locator('form[data-form] button[type=submit]').click();
    await page.locator('[data-check]').waitFor({ state: 'visible' });
    const download = page.waitForEvent('download');
    await page.locator('[data-make-pdf]').click();
    // The names are rare ones, so the page asks before it fetches the extended font.
    await page.locator('[data-load-rare]').click();
    const text = await textOf(await (await download).path());
    for (const answer of shortAnswers(form, values)) expect(text).toContain(answer);
    expect(misdeeds.list).toEqual([]);
    await close();
  },
  60_000,
);
