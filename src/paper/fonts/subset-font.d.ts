declare module 'subset-font' {
  /** The parts of subset-font's options used here; it comes without types. */
  interface SubsetOptions {
    targetFormat: 'truetype' | 'sfnt' | 'woff' | 'woff2';
    keepFeatures?: readonly string[];
    noHinting?: boolean;
    noLayoutClosure?: boolean;
    dropTables?: readonly string[];
  }
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: SubsetOptions,
  ): Promise<Uint8Array>;
}
