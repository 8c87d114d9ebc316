/** The little of citeproc-js that is used: its own package brings no types. */
declare module 'citeproc' {
  interface Sys {
    retrieveLocale(tag: string): unknown;
    retrieveItem(id: string): unknown;
  }
  interface CiteItem {
    id: string;
    locator?: string;
    label?: string;
  }
  interface Engine {
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(items: readonly CiteItem[]): string;
    makeBibliography(): false | [parameters: unknown, entries: string[]];
  }
  /** The module itself: it is CommonJS. */
  interface Processor {
    Engine: new (sys: Sys, style: unknown, language: string, isLanguageForced: boolean) => Engine;
    Output: {
      Formats: Record<string, Record<string, unknown>>;
      Formatters: { passthrough: (state: unknown, words: string) => string };
    };
  }
  const processor: Processor;
  export = processor;
}
