import { directoryData } from '../site/directory/directory-data.ts';
import { directoryPages, type DirectoryPage } from '../site/directory/directory-pages.ts';
import { openDirectory, type Directory } from '../site/directory/directory.ts';
import { keepWithContent } from './content.ts';

interface Opened {
  directory: Directory;
  pages: DirectoryPage[];
}

/** The directory of the edition's content, opened once, with the pages of its plain list. */
export const getDirectory = keepWithContent((content): Opened => {
  const directory = openDirectory(directoryData(content));
  return { directory, pages: directoryPages(directory.data) };
});
