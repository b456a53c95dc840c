/** When a page says it was published and changed. */
import type { Dom } from './dom.ts';
import { folded } from './fold-text.ts';
import { ldText } from './json-ld.ts';
import type { PageHead } from './page-head.ts';
import { normaliseDate, readDateLine } from './printed-date.ts';

export type Dates = { published: string | null; modified: string | null };

const PUBLISHED =
  'article:published_time article:published og:published_time og:article:published_time datepublished parsely-pub-date sailthru.date pubdate publishdate publish-date publication_date date dc.date dc.date.issued dcterms.created dcterms.date cxenseparse:recs:publishtime last-published'.split(
    ' ',
  );
const MODIFIED =
  'article:modified_time article:modified og:updated_time datemodified dc.date.modified dcterms.modified lastmod last-modified'.split(
    ' ',
  );
/** Lines of the body in which a printed date is the article's own; further down stand other dates. */
const BODY_LINES = 3;

const firstDate = (values: string[]): string | null => values.map(normaliseDate).find((date) => date !== null) ?? null;

/** JSON-LD, then `<meta>`, then `<time>` near the headline, then a printed date line `around` it or opening the body. */
export function chooseDates(
  dom: Dom,
  head: PageHead,
  title: Element | null,
  around: string[],
  lines: string[],
  language: string | null,
): Dates {
  const meta = (names: string[]) => names.map((name) => head.meta.get(name) ?? '').filter((value) => value !== '');
  const declared = {
    published:
      firstDate([ldText(head.article, 'datePublished'), ldText(head.article, 'dateCreated')]) ??
      firstDate(meta(PUBLISHED)),
    modified: firstDate([ldText(head.article, 'dateModified')]) ?? firstDate(meta(MODIFIED)),
  };
  if (declared.published && declared.modified) return declared;
  const shown = timeElements(dom, title);
  const printed = printedDates([...around, ...lines.slice(0, BODY_LINES)], language);
  return {
    published: declared.published ?? shown.published ?? printed.published ?? printed.modified,
    modified: declared.modified ?? shown.modified ?? printed.modified,
  };
}

function timeElements(dom: Dom, title: Element | null): Dates {
  const dates: Dates = { published: null, modified: null };
  const within = dom.all('time[datetime], [itemprop="datePublished"], [itemprop="dateModified"]').slice(0, 60);
  const close = within.filter((element) => !title || (distance(title, element) <= 3 && !isTeaser(element, title)));
  for (const element of close.length > 0
    ? close
    : within.filter((element) => !title || !isTeaser(element, title)).slice(0, 1)) {
    const date = normaliseDate(
      dom.attribute(element, 'datetime') || dom.attribute(element, 'content') || folded(dom.text(element).slice(0, 80)),
    );
    const names = `${dom.attribute(element, 'itemprop')} ${dom.attribute(element, 'class')}`;
    if (/modif|updat|maj/i.test(names)) dates.modified ??= date;
    else dates.published ??= date;
  }
  return dates;
}

/** In an `<article>` or list of its own that has no part in the headline: another article's date. */
function isTeaser(element: Element, title: Element): boolean {
  const box = element.closest('article, li, aside');
  return box !== null && !box.contains(title) && box.querySelector('h2 a, h3 a, h4 a, a[href]') !== null;
}

/** Levels up from the headline at which an element shares a box with it; 99 when far. */
function distance(title: Element, element: Element): number {
  let box: Element | null = title;
  for (let level = 0; box && level <= 3; level++) {
    if ((box.compareDocumentPosition(element) & 16) !== 0) return level;
    box = box.parentElement;
  }
  return 99;
}

/** Different days in so few lines belong to a list of articles. */
const LIST_OF_DATES = 3;

/** The first line that tells a publication date, and the first that tells an update; none where the lines list many days. */
export function printedDates(lines: string[], language: string | null): Dates {
  const read = lines.map((line) => readDateLine(line, language));
  const published = read.map((dates) => dates.published).filter((date) => date !== null);
  if (new Set(published.map((date) => date.slice(0, 10))).size >= LIST_OF_DATES)
    return { published: null, modified: null };
  return {
    published: published[0] ?? null,
    modified: read.find(({ modified }) => modified !== null)?.modified ?? null,
  };
}
