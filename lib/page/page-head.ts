/** What a page declares about itself, before anything is chosen. */

import { readCapture } from '../address/archives.ts';
import { pageKey } from '../address/identity.ts';
import type { Dom } from './dom.ts';
import { folded } from './fold-text.ts';
import { findArticleNode, type LdNode, readJsonLd } from './json-ld.ts';

/** `meta` maps lower-case names to their first content; `canonical` is as written, null when absent. */
export type PageHead = {
  meta: Map<string, string>;
  canonical: string | null;
  nodes: LdNode[];
  article: LdNode | null;
  title: string;
  languages: string[];
};

const MAX_META = 500;

/** One pass over `<meta>`, `<link>`, `<title>` and JSON-LD. */
export function readHead(dom: Dom, address: string): PageHead {
  const meta = new Map<string, string>();
  for (const element of dom.all('meta[content]').slice(0, MAX_META)) {
    const name = (
      dom.attribute(element, 'property') ||
      dom.attribute(element, 'name') ||
      dom.attribute(element, 'itemprop')
    )
      .trim()
      .toLowerCase();
    const content = folded(dom.attribute(element, 'content').slice(0, 5_000));
    if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content);
  }
  const nodes = readJsonLd(dom);
  const declared = [link(dom, 'link[rel~="canonical" i]'), meta.get('og:url'), link(dom, 'link[rel~="bookmark" i]')];
  const addresses = declared.filter((one) => typeof one === 'string');
  // An archive's short address may be canonical, and only another one tells what was captured.
  const canonical = addresses.find(isCapture) ?? addresses[0] ?? null;
  const keys = new Set([pageKey(address), canonical ? pageKey(canonical) : ''].filter((key) => key !== ''));
  const article = findArticleNode(nodes, (other) => keys.has(pageKey(other)));
  const title =
    dom
      .all('head > title, title')
      .map((element) => folded(dom.text(element).slice(0, 1_000)))
      .find((text) => text !== '') ?? '';
  const root = dom.root();
  const languages = [
    root ? dom.attribute(root, 'lang') || dom.attribute(root, 'xml:lang') : '',
    meta.get('og:locale') ?? '',
    meta.get('content-language') ?? '',
  ];
  return { meta, canonical, nodes, article, title, languages };
}

const isCapture = (address: string): boolean => URL.canParse(address) && readCapture(new URL(address)) !== null;

const link = (dom: Dom, selector: string): string | null =>
  dom
    .all(selector)
    .map((element) => dom.attribute(element, 'href').trim())
    .find((href) => href !== '') ?? null;
