/** One thing in a content folder, by its path in it; what it holds is read later, if at all. */
export type Entry =
  | { kind: 'file'; path: string; bytes: number }
  /** A symbolic link, or what is neither file nor folder (a socket on disk, a submodule in git). */
  | { kind: 'link' | 'unexpected'; path: string }
  | { kind: 'unreadable'; path: string; code: string };

/** What was read of a file, or the code of why it could not be. */
export type FileBytes = { path: string; bytes: Uint8Array } | { path: string; code: string };

/** A content folder, wherever it lies: on disk, or in a commit. */
export interface ContentSource {
  /** Everything below the folder, in any order; what a link names is never looked at. */
  list: () => Entry[];
  /** The files asked for, in the order asked. */
  read: (paths: readonly string[]) => Iterable<FileBytes>;
}
