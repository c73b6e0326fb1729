import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Certificate } from '../../src/generated/certificate.ts';
import type { Scheme } from '../../src/generated/scheme.ts';
import { loadFonts } from '../../src/load/fonts.ts';
import {
  chooseTemplate,
  type PaperSource,
} from '../../src/paper/certificates/certificate-record.ts';
import { DEFAULT_FONT_FILES } from '../../src/paper/fonts/font-roles.ts';
import type { Press } from '../../src/paper/certificates/make-certificate.ts';
import { CERTIFICATE_ROLES, openPress } from '../../src/paper/certificates/make-certificate.ts';
import type { OutlineFont } from '../../src/paper/fonts/outline-font.ts';
import { openOutlineFont } from '../../src/paper/fonts/outline-font.ts';
import { PictureError, readPicture } from '../../src/paper/pdf/picture.ts';
import type { Picture } from '../../src/paper/layout/sheet.ts';
import type { FontRole } from '../../src/paper/fonts/typeface.ts';
import type { PaperFonts } from '../../src/paper/pdf/paper-cuts.ts';
import { dutyOn, rulebookOn } from '../../src/records/rulebook.ts';
import type { CertificateKind } from '../../src/rules/certificate-facts.ts';
import type { Content } from '../../src/rules/content.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { UserError, chooseContent } from '../command.ts';
import { judgeContent } from '../judge-content.ts';
import { Complaint, FONT_ROOT } from './output.ts';

const opened = new Map<string, OutlineFont>();

function openOnce(path: string, bytes: Uint8Array): OutlineFont {
  const known = opened.get(path);
  if (known) return known;
  try {
    const font = openOutlineFont(bytes);
    opened.set(path, font);
    return font;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError('paper.bad-font', { path, reason });
  }
}

/** The fonts of the roles, those that a centre names in place of those that come with the product. */
export async function openFonts(
  roles: readonly FontRole[],
  own: Readonly<Partial<Record<FontRole, string>>> = {},
  folder = '',
): Promise<PaperFonts> {
  const files = Object.fromEntries(
    roles.map((role) => {
      const file = own[role];
      if (file === undefined) return [role, DEFAULT_FONT_FILES[role]];
      const path = isAbsolute(file) ? file : join(folder, file);
      if (!existsSync(path)) throw new UserError('paper.no-font', { path });
      return [role, path];
    }),
  ) as Record<FontRole, string>;
  const loaded = await loadFonts(FONT_ROOT, files);
  return Object.fromEntries(
    roles.map((role) => [role, [openOnce(files[role], loaded[role])]]),
  ) as PaperFonts;
}

function readSeal({ seal }: Certificate, folder: string): Picture | undefined {
  if (seal?.image === undefined) return undefined;
  const path = isAbsolute(seal.image) ? seal.image : join(folder, seal.image);
  if (!existsSync(path)) throw new UserError('paper.no-seal', { path });
  try {
    return readPicture(readFileSync(path));
  } catch (error) {
    if (error instanceof PictureError)
      throw new UserError(`paper.bad-seal-${error.reason}`, { path });
    throw error;
  }
}

/** A renewal has a provision of its own: a letter under that of admission would be grounded on the wrong one. */
function assertRenews(template: Certificate, scheme: Scheme, on: string): void {
  const duty = dutyOn(scheme, 'renewal', on);
  if (!duty || template.when?.is === 'renewed' || template.basis.provision === duty.provision)
    return;
  throw new UserError('paper.no-renewal', { id: template.id, provision: duty.provision });
}

/** A provision of one version may be another in the next: a template is for papers of its own version’s days. */
function assertVersion({ id, basis }: Certificate, scheme: Scheme, on: string): void {
  const rulebook = rulebookOn(scheme, on);
  if (rulebook?.work !== basis.work || rulebook.version === basis.version) return;
  const { version: current } = rulebook;
  throw new UserError('paper.other-version', { id, version: basis.version, on, current });
}

/** Opens presses by template, each once. */
export class Presses {
  private readonly presses = new Map<Certificate, Promise<Press>>();
  private readonly content: Content;
  private readonly folder: string;
  private readonly specimen: boolean;
  private readonly lang: Lang;

  constructor(content: Content, folder: string | undefined, specimen: boolean, lang: Lang) {
    this.content = content;
    this.lang = lang;
    this.folder = join(chooseContent(folder), 'certificates');
    this.specimen = specimen;
  }

  /** The ids of the templates that were opened. */
  get templates(): string[] {
    return [...this.presses.keys()].map(({ id }) => id);
  }

  /** Throws `UserError` where no template, font, seal or provision is there. */
  async open(kind: CertificateKind, scheme: Scheme, source: PaperSource): Promise<Press> {
    const { issuedOn: on, standings } = source;
    const templates = this.content.certificates.map(({ value }) => value);
    const template = chooseTemplate(templates, kind, scheme.id, on, standings);
    if (!template) return this.refuse(kind, scheme.id, on);
    if (standings['appointment'] === 'renewed') assertRenews(template, scheme, on);
    const press = this.presses.get(template) ?? this.make(template, scheme);
    this.presses.set(template, press);
    await press; // a version that is not held is told first
    assertVersion(template, scheme, on);
    return press;
  }

  /** A template that is there but unsound is refused by what is wrong with it. */
  private refuse(kind: CertificateKind, scheme: string, on: string): never {
    const isTemplate = (path: string) => path.startsWith('certificates/');
    if (!this.content.loaded.faults.some(({ path }) => isTemplate(path)))
      throw new UserError('paper.no-template', { kind, scheme, on });
    const { findings } = judgeContent({ content: dirname(this.folder), only: isTemplate }).result;
    throw new Complaint(
      findings.map(
        ({ file, line, column, message }) => `${file}:${line}:${column}: ${message[this.lang]}`,
      ),
    );
  }

  private async make(template: Certificate, scheme: Scheme): Promise<Press> {
    const fonts = await openFonts(CERTIFICATE_ROLES, template.fonts, this.folder);
    const seal = readSeal(template, this.folder);
    const given = { fonts, specimen: this.specimen, ...(seal ? { seal } : {}) };
    const press = openPress(template, scheme, this.content.works, given);
    if (press) return press;
    const { work, version, provision } = template.basis;
    throw new UserError('paper.no-basis', { id: template.id, work, version, provision });
  }
}
