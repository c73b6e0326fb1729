import type { MessageKey } from '../../src/i18n/translate.ts';

const KEYS: Readonly<Record<string, MessageKey>> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EROFS: 'disk.read-only',
  EACCES: 'disk.denied',
  EPERM: 'disk.denied',
  EXDEV: 'disk.other-disk',
  EBUSY: 'disk.busy',
  EISDIR: 'disk.is-folder',
  ENOTDIR: 'disk.no-folder',
  ENOENT: 'disk.no-folder',
  ELOOP: 'disk.loop',
};

/** The sentence for what the file system refused, and the path in question; null for any other error. */
export function diskWords(error: unknown): { key: MessageKey; path: string } | null {
  const { code, path, dest, syscall } = error as NodeJS.ErrnoException & { dest?: string };
  const key = typeof code === 'string' && syscall !== undefined ? KEYS[code] : undefined;
  return key ? { key, path: dest ?? path ?? '–' } : null;
}
