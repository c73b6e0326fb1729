import type { FormDefinition, FormValues } from '../../forms/definition.ts';
import type { FormPageData } from '../../forms/form-view.ts';
import type { UnprintableCharacter } from '../../paper/fonts/printable.ts';

type FontName = keyof FormPageData['fonts'];

/** Made, or stopped by characters that the fonts loaded so far lack. */
export type MadePdf = { bytes: Uint8Array } | { missing: UnprintableCharacter[] };

async function fetchFont(url: string): Promise<Uint8Array> {
  const [response, { openPack }] = await Promise.all([
    fetch(url),
    import('../../paper/fonts/pack-file.ts'),
  ]);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return openPack(new Uint8Array(await response.arrayBuffer()));
}

/**
 * Makes the PDF on this machine. The library and the fixed packs are fetched when first needed, the same for
 * everybody: what is fetched says nothing of what was typed. The rare pack comes only when `loadRare` is called.
 */
export class FormPrinter {
  private readonly loaded = new Map<FontName, Promise<Uint8Array>>();
  private readonly data: FormPageData;
  private rare = false;
  constructor(data: FormPageData) {
    this.data = data;
  }

  private load(name: FontName): Promise<Uint8Array> {
    const known = this.loaded.get(name);
    if (known) return known;
    const font = fetchFont(this.data.fonts[name].url);
    this.loaded.set(name, font);
    // A failed fetch is tried anew the next time.
    font.catch(() => this.loaded.delete(name));
    return font;
  }

  get hasRare(): boolean {
    return this.rare;
  }

  async loadRare(): Promise<void> {
    await this.load('rare');
    this.rare = true;
  }

  async print(form: FormDefinition, values: FormValues): Promise<MadePdf> {
    const names: FontName[] = [
      'title',
      'heading',
      'common',
      ...(this.rare ? ['rare' as const] : []),
    ];
    const [paper, printable, ...fonts] = await Promise.all([
      import('../../paper/forms/form-paper.ts'),
      import('../../paper/fonts/printable.ts'),
      ...names.map((name) => this.load(name)),
    ]);
    const [title, heading, ...field] = fonts as [Uint8Array, Uint8Array, ...Uint8Array[]];
    const faces = paper.openFormFonts({ title, heading, field });
    const missing = printable.findUnprintable(form, values, faces.field ?? []);
    if (missing.length > 0) return { missing };
    return { bytes: await paper.renderFilledForm(form, values, { title, heading, field }) };
  }
}
