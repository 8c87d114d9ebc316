/** A page with a story of these words, long enough to be found. */
export const storyHtml = (title: string, words: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>` +
  `<p>${words}</p><p>${'The council met again and nobody was surprised by what it said. '.repeat(12)}</p>` +
  `</article></body></html>`;
