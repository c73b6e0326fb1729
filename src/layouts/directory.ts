import { directoryData } from '../site/directory/directory-data.ts';
import { directoryPages, type DirectoryPage } from '../site/directory/directory-pages.ts';
import { openDirectory, type Directory } from '../site/directory/directory.ts';
import { getContent } from './content.ts';

interface Opened {
  directory: Directory;
  pages: DirectoryPage[];
}

let opened: Opened | undefined;

/** The directory of the build's content, opened once, with the pages of its plain list. */
export function getDirectory(): Opened {
  if (!opened) {
    const directory = openDirectory(directoryData(getContent()));
    opened = { directory, pages: directoryPages(directory.data) };
  }
  return opened;
}
