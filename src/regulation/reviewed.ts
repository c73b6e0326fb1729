import type { LibraryVersion } from './library.ts';

/** Whether a person has looked at these words of a provision and found them as the original has them. */
export function isReviewed({ source }: LibraryVersion, provision: string, text: string): boolean {
  return (
    source?.reviewed?.some((place) => place.provision === provision && place.text === text) ?? false
  );
}
