/** What npm's lockfile (version 3) says of one installed package. */
export interface LockedPackage {
  /** Only where it differs from the folder's: the package behind an alias. */
  name?: string;
  version?: string;
  license?: string;
  /** Subresource integrity: `sha512-` and base64. */
  integrity?: string;
  dev?: boolean;
}

export interface Lockfile {
  version: string;
  packages: Record<string, LockedPackage>;
}

/** A package whose code stands in the site's scripts, as Vite tells it. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX. */
  identifier?: string | null;
  text?: string;
}

/** A family of licences, which SPDX has no name for. */
const FAMILIES = new Set(['BSD', 'Apache', 'GPL', 'LGPL', 'CC']);

const licenceOf = (words: string) =>
  FAMILIES.has(words) ? { license: { name: words } } : { expression: words };

const nameAt = (path: string, { name }: LockedPackage): string =>
  name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The package's address in the purl scheme, whose `@` of a scope is written `%40`. */
const purlOf = (name: string, version: string) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

function hashesOf(integrity: string | undefined) {
  const sha512 = integrity?.match(/^sha512-(\S+)/)?.[1];
  if (!sha512) return {};
  const content = Buffer.from(sha512, 'base64').toString('hex');
  return { hashes: [{ alg: 'SHA-512', content }] };
}

/**
 * The bill of materials of the program that made a site: every package the lockfile pins and a build may use, in
 * CycloneDX 1.6. It bears neither a time nor a serial number, so that the same lockfile gives the same bytes.
 */
export function billOfMaterials({ version, packages }: Lockfile) {
  const components = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, locked]) => {
      const name = nameAt(path, locked);
      const pinned = locked.version ?? '';
      return {
        type: 'library',
        'bom-ref': path,
        name,
        version: pinned,
        ...hashesOf(locked.integrity),
        ...(locked.license && { licenses: [licenceOf(locked.license)] }),
        purl: purlOf(name, pinned),
      };
    });
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'dianzhang', version } },
    components,
  };
}

const RULE = '='.repeat(78);

/** One file for all that a site ships and others wrote: each work's name, its licence, and the licence's own words. */
export function licencesText(shipped: readonly ShippedPackage[]): string {
  return shipped
    .map(({ name, version, identifier, text }) => {
      const title = [name, version, identifier && `(${identifier})`].filter(Boolean).join(' ');
      return `${RULE}\n${title}\n${RULE}\n\n${(text ?? '').trim()}\n`;
    })
    .join('\n');
}
