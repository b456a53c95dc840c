/** The headline, standfirst and by-line of a page, each as the reader sees it where it can be seen. */
import { plain } from './block-filter.ts';
import { type Dom, ELEMENT } from './dom.ts';
import { bare, folded } from './fold-text.ts';
import { ldNames, ldText } from './json-ld.ts';
import type { PageHead } from './page-head.ts';
import { type PageBlock, skipsByForm, walkBlocks } from './walk-blocks.ts';

/** A text of the page and the element it was read from, when there is one. */
export type Shown = { text: string; element: Element | null };

const MAX_TITLE = 500;
const SITE_SUFFIX = /\s(?:[|·•–—»]|-)\s[^|·•–—»]{2,60}$/;

const wordsOf = (text: string): Set<string> => new Set(plain(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Part of the smaller word set that both share, 0..1. */
function overlap(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const smaller = Math.min(left.size, right.size);
  return smaller === 0 ? 0 : [...left].filter((word) => right.has(word)).length / smaller;
}

/** The h1 that says what the page declares as its headline; else the declared one; else what there is. */
export function chooseTitle(dom: Dom, head: PageHead): Shown {
  const stripped = withoutSite(head.title, head.meta.get('og:site_name') ?? '');
  const declared = [
    ldText(head.article, 'headline'),
    head.meta.get('og:title') ?? '',
    head.meta.get('twitter:title') ?? '',
    stripped,
  ]
    .map((text) => folded(text).slice(0, MAX_TITLE))
    .filter((text) => text !== '');
  const shown = headingsIn(dom, [undefined]);
  const said = closestHeading(dom, shown, declared) ?? closestHeading(dom, headingsIn(dom, dom.shadows()), declared);
  if (said) return said;
  const first = declared[0];
  if (first) return { text: withoutSite(first, head.meta.get('og:site_name') ?? ''), element: null };
  return shown.find(({ element }) => dom.tag(element) === 'h1') ?? shown[0] ?? { text: '', element: null };
}

type Heading = { element: Element; text: string };

const HEADINGS = 'h1, [itemprop="headline"], h2';
const MAX_HEADINGS = 60;

/** Headings of the document (`undefined`) or of shadow trees. */
function headingsIn(dom: Dom, roots: (ParentNode | undefined)[]): Heading[] {
  return roots
    .flatMap((root) => dom.all(HEADINGS, root))
    .slice(0, MAX_HEADINGS)
    .map((element) => ({ element, text: folded(dom.text(element).slice(0, 2_000)).slice(0, MAX_TITLE) }))
    .filter(({ text }) => text.length >= 3);
}

/** The heading that shares most words with what is declared, if it shares half of them. */
function closestHeading(dom: Dom, headings: Heading[], declared: string[]): Heading | null {
  const scored = headings.map((heading) => ({
    heading,
    score:
      Math.max(0, ...declared.map((text) => overlap(text, heading.text))) +
      (dom.tag(heading.element) === 'h2' ? -0.25 : 0),
  }));
  const best = scored.reduce<(typeof scored)[number] | null>((a, b) => (!a || b.score > a.score ? b : a), null);
  return best && best.score >= 0.5 ? best.heading : null;
}

function withoutSite(title: string, siteName: string): string {
  const text = folded(title);
  const suffix = SITE_SUFFIX.exec(text)?.[0] ?? '';
  const isSite = siteName !== '' && bare(suffix).includes(bare(siteName));
  return suffix !== '' && (isSite || suffix.length < 40) && text.length - suffix.length >= 10
    ? text.slice(0, -suffix.length)
    : text;
}

/** Lines before and after the headline in which dates, by-line and standfirst are looked for. */
const LINES_BEFORE = 4;
const LINES_AFTER = 12;
/** A second text this long after the headline is the body: dates in it are not the page's. */
const BODY_TEXT = 200;

/** Blocks of the page next to the headline, before and after it; [] when it stands nowhere. */
export function readAroundTitle(dom: Dom, title: Shown): { before: PageBlock[]; after: PageBlock[] } {
  let box: Node | null = title.element;
  for (let level = 0; box && level < 3; level++) {
    const parent: Node | null = dom.parent(box);
    if (!parent || dom.kind(parent) !== ELEMENT) break;
    box = parent;
  }
  const blocks = box ? walkBlocks(dom, box as Element, skipsByForm(dom)) : [];
  const at = blocks.findIndex(({ text }) => text === title.text);
  if (at < 0) return { before: [], after: [] };
  const following = blocks.slice(at + 1, at + 1 + LINES_AFTER);
  const body = following.findIndex(({ text }, index) => index > 0 && text.length >= BODY_TEXT);
  const before = blocks.slice(Math.max(0, at - LINES_BEFORE), at);
  return { before, after: body < 0 ? following : following.slice(0, body) };
}

const STANDFIRST =
  '[class*="standfirst" i], [class*="chapo" i], [class*="chapeau" i], [itemprop="description"], [class*="article__desc" i], [class*="article-desc" i], [class*="dek" i], [class*="subtitle" i], [class*="sub-title" i], [class*="subhead" i], [class*="entradilla" i], [class*="bajada" i], [class*="sottotitolo" i], [class*="occhiello" i], [class*="sommario" i], [class*="vorspann" i], [class*="teaser-text" i], [class*="article-intro" i], [class*="article__intro" i], [class*="article-lead" i], [class*="article__lead" i], [class~="lead" i], [class~="lede" i], [class~="intro" i], [class*="subtitulo" i], [class*="linha-fina" i], [class*="linhafina" i], [class*="summary" i]';

/** The sentence or two under the headline: an element named so, or one that repeats the declared description. */
export function chooseStandfirst(dom: Dom, head: PageHead, title: Shown, next: PageBlock | undefined): Shown {
  const after = (element: Element): boolean =>
    !title.element || (title.element.compareDocumentPosition(element) & 4) !== 0;
  const described = [
    ldText(head.article, 'description'),
    head.meta.get('og:description') ?? '',
    head.meta.get('description') ?? '',
  ]
    .map((text) => bare(text.replace(/(?:…|\.{3})\s*$/, '')))
    .filter((text) => text.length >= 25);
  const read = (element: Element): Shown => ({ element, text: folded(dom.text(element).slice(0, 3_000)) });
  const fits = ({ text }: Shown): boolean => text.length >= 25 && text.length <= 900 && bare(text) !== bare(title.text);
  const named = dom.all(STANDFIRST).filter(after).slice(0, 5).map(read).filter(fits);
  const repeats = (shown: Shown): boolean => described.some((text) => bare(shown.text) === text);
  const first = named.find(repeats) ?? named.find(({ element }) => element !== null && leafish(dom, element));
  if (first) return first;
  if (next?.kind === 'heading' && next.text.length >= 40 && next.text.length <= 500) {
    const element = dom.parent(next.pieces.find(({ node }) => node)?.node as Text) as Element | null;
    return { text: next.text, element };
  }
  if (described.length === 0) return { text: '', element: null };
  const candidates = dom.all('h2, h3, p, strong, div').filter(after).slice(0, 80).map(read);
  return (
    candidates.filter(fits).find((shown) => repeats(shown) && !isOpening(dom, shown)) ?? { text: '', element: null }
  );
}

const leafish = (dom: Dom, element: Element): boolean => dom.all('p, div, section, ul', element).length <= 2;

/** Many sites declare their first paragraph as the description: with paragraphs of its own kind around it, it is body. */
function isOpening(dom: Dom, { element }: Shown): boolean {
  const parent = element && dom.parent(element);
  if (!element || !parent || dom.tag(element) !== 'p' || dom.attribute(element, 'class') !== '') return false;
  let siblings = 0;
  for (let node = dom.first(parent); node; node = dom.next(node)) {
    if (node !== element && dom.kind(node) === 1 && dom.tag(node) === 'p' && dom.text(node).length > 80) siblings++;
  }
  return siblings >= 2;
}

const BY =
  /^(?:par|by|von|por|di|de|da|door|text[eo]?(?:\s[^:]{1,20})?:|propos recueillis par|written by|autor|autore)\s*:?\s+/iu;
const BYLINE =
  '[rel~="author"], [itemprop="author"], [class*="byline" i], [class*="author-name" i], [class~="author" i], [class*="signature" i], [class~="sig" i], [class*="auteur" i], [class*="autor" i], [class*="autore" i]';

/** Authors and agencies, comma-separated; '' when the page names none. */
export function chooseByline(dom: Dom, head: PageHead): string {
  const declared = ldNames(head.article, 'author', head.nodes);
  if (declared.length > 0) return tidy([...new Set(declared)].join(', '));
  for (const name of ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl']) {
    const value = head.meta.get(name) ?? '';
    if (value !== '' && !/^https?:/.test(value)) return tidy(value);
  }
  const shown = dom
    .all(BYLINE)
    .slice(0, 5)
    .map((element) => folded(dom.text(element).slice(0, 400)));
  return tidy(shown.find((text) => text.length >= 3 && text.length <= 150) ?? '');
}

/** Without "By", a trailing date and contact marks. */
const tidy = (byline: string): string =>
  folded(byline)
    .replace(BY, '')
    .replace(/[,|·–—-]?\s*(?:le\s|on\s|am\s|el\s|il\s|em\s|op\s)?\d{1,2}(?:er|\.)?\s\p{L}+\s\d{4}.*$/u, '')
    .slice(0, 200)
    .trim();

/** A line that only signs: "Par Jeanne Martin", "By Jo Smith", the by-line itself. */
export function isSignature(text: string, byline: string): boolean {
  if (text.length > 120) return false;
  if (byline !== '' && (bare(text) === bare(byline) || bare(text.replace(BY, '')) === bare(byline))) return true;
  const rest = text.replace(BY, '');
  return (
    rest !== text &&
    rest.length < 80 &&
    !/[.!?]$/.test(rest) &&
    /^\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|avec|and|et|und|y|e|en|de|AFP|,|&))+/u.test(rest) &&
    !/^(?:la|le|les)\s/i.test(rest)
  );
}
