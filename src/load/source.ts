/** Larger files are refused unread: the longest regulation has some 60 KB. */
export const MAX_BYTES = 2_000_000;

/** One thing in a content folder, by its path in it; what it holds is read later, if at all, and how large it is may be seen then. */
export type Entry =
  | { kind: 'file'; path: string; bytes?: number }
  /** A symbolic link, or what is neither file nor folder (a socket on disk, a submodule in git). */
  | { kind: 'link' | 'unexpected'; path: string }
  | { kind: 'unreadable'; path: string; code: string };

/** What was read of a file, as text where it was seen to be UTF-8, or the code of why it could not be. */
export type FileBytes =
  | { path: string; bytes: Uint8Array }
  | { path: string; text: string }
  | { path: string; code: string }
  /** Larger than any file here may be, and left unread; in bytes. */
  | { path: string; tooLarge: number };

/** A content folder, wherever it lies: on disk, or in a commit. */
export interface ContentSource {
  /** Everything below the folder, in any order; what a link names is never looked at. */
  list: () => Entry[];
  /** The files asked for, in the order asked. */
  read: (paths: readonly string[]) => Iterable<FileBytes>;
}
