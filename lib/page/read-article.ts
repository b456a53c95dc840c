/** A page as plain data: the one door from a `Document` to an `Article`. */

import { identifyPage } from '../address/identity.ts';
import type { Article, Span } from '../model.ts';
import { primarySubtag } from '../text/language-tag.ts';
import { repeatsTitle, sameText } from './block-filter.ts';
import { type Placed, rangesOf } from './block-ranges.ts';
import { chooseDates } from './choose-dates.ts';
import { chooseOutlet, type Outlet } from './choose-outlet.ts';
import {
  chooseByline,
  chooseStandfirst,
  chooseTitle,
  isSignature,
  readAroundTitle,
  type Shown,
} from './choose-title.ts';
import { type Dom, readDom } from './dom.ts';
import { ldNames, ldText } from './json-ld.ts';
import { chooseLanguage } from './language.ts';
import { readMainContent, type Source } from './main-content.ts';
import { type PageHead, readHead } from './page-head.ts';
import { isLockLine, isTruncated } from './paywall.ts';
import { readDateLine } from './printed-date.ts';
import { type PageBlock, skipsByForm, walkBlocks } from './walk-blocks.ts';

/** An article, how it was read, and the way from its spans to the page; `captureDate` is set on archives' copies. */
export type Reading = {
  article: Article;
  captureDate: string | null;
  source: Source;
  rangeOf(span: Span): Range | null;
};

/** Reads the page; never throws for what a page holds, returns an article without blocks when it holds none. */
export function readArticle(document: Document, address: string, outlets: readonly Outlet[]): Reading {
  const dom = readDom(document);
  const head = readHead(dom, address);
  const identity = identifyPage(address, head.canonical);
  const main = readMainContent(dom, head.article);
  const title = chooseTitle(dom, head);
  const around = readAroundTitle(dom, title);
  const byline = chooseByline(dom, head);
  const standfirst = chooseStandfirst(dom, head, title, around.after[0]);
  const blocks = withoutHead(main.blocks, title.text, standfirst.text, byline);
  const texts = blocks.map(({ text }) => text);
  const language = chooseLanguage(declaredLanguages(head), texts.join(' '));
  const article: Article = {
    url: identity.url,
    outlet: chooseOutlet(identity.url, outletNames(head), outlets),
    language,
    title: title.text,
    standfirst: standfirst.text,
    byline,
    ...chooseDates(
      dom,
      head,
      title.element,
      [...around.after, ...around.before].map(({ text }) => text),
      main.lines,
      language,
    ),
    truncated: isTruncated(dom, head.article, main.lines, texts),
    blocks: texts,
  };
  const rangeOf = rangesOf(dom, blocks, placed(dom, title), placed(dom, standfirst));
  return { article, captureDate: identity.captureDate, source: main.source, rangeOf };
}

const declaredLanguages = (head: PageHead): (string | null)[] =>
  [...head.languages, ldText(head.article, 'inLanguage')].map(primarySubtag);

const outletNames = (head: PageHead): string[] => [
  head.meta.get('og:site_name') ?? '',
  ...ldNames(head.article, 'publisher', head.nodes),
  head.meta.get('application-name') ?? '',
];

/** The body without what the article's other fields already say, and without date lines, signatures and offers. */
function withoutHead(blocks: PageBlock[], title: string, standfirst: string, byline: string): PageBlock[] {
  return blocks.filter(({ text }, index) => {
    if (repeatsTitle(text, title) || sameText(text, standfirst)) return false;
    if (isSignature(text, byline) || isLockLine(text)) return false;
    if (index > 3) return true;
    const { published, modified } = readDateLine(text, null);
    return text.length > 100 || (published === null && modified === null);
  });
}

/** Headline and standfirst with the text nodes they were read from. */
function placed(dom: Dom, shown: Shown): Placed {
  if (!shown.element) return { text: shown.text, pieces: [] };
  const all = walkBlocks(dom, shown.element, skipsByForm(dom));
  const whole = all.length === 1 && all[0]?.text === shown.text ? all[0].pieces : [];
  return { text: shown.text, pieces: whole };
}
