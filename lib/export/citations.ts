import type { Report } from '../model.ts';

/** What a citation needs; a field not known is ''. `title` in brackets is our own description: records keep no titles. */
export type Citation = {
  key: string;
  title: string;
  author: string;
  outlet: string;
  date: string;
  url: string;
  language: string;
};

/** The pages reported on and the records they were compared with, each address once. */
export function citationsOf(reports: readonly Report[], locale: string): Citation[] {
  const citations = new Map<string, Citation>();
  const add = (citation: Citation): void => {
    if (!citations.has(citation.url))
      citations.set(citation.url, { ...citation, key: freeKey(citation.key, citations) });
  };
  for (const { url, article, comparisons, context } of reports) {
    const { title, byline, outlet, published, language } = article;
    add({
      key: keyOf(outlet?.id ?? hostOf(url), published),
      title,
      author: byline,
      outlet: outlet?.name ?? hostOf(url),
      date: published ?? '',
      url,
      language: language ?? '',
    });
    const used = new Set(comparisons.flatMap(({ records }) => records.map(({ id }) => id)));
    for (const record of context?.coverage ?? [])
      if (used.has(record.id))
        add({
          key: keyOf(record.outlet.id, record.published),
          title: `[${record.gist[locale] ?? record.gist.en}]`,
          author: '',
          outlet: record.outlet.name,
          date: record.published ?? '',
          url: record.url,
          language: record.language,
        });
  }
  return [...citations.values()];
}

const keyOf = (outlet: string, date: string | null): string =>
  `${outlet.replace(/[^a-z0-9]+/gi, '-')}-${date?.slice(0, 10) ?? 'nd'}`;

function freeKey(key: string, citations: ReadonlyMap<string, Citation>): string {
  const taken = new Set([...citations.values()].map((each) => each.key));
  let free = key;
  for (let count = 2; taken.has(free); count++) free = `${key}-${count}`;
  return free;
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return 'page';
  }
}
