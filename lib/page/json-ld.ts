/** Reading `application/ld+json` as sites really write it: stray controls, trailing commas, graphs, lists, several articles. */
import type { Dom } from './dom.ts';

/** One JSON-LD node; every value is hostile until narrowed. */
export type LdNode = { [name: string]: unknown };

const MAX_SCRIPTS = 40;
const MAX_CHARACTERS = 1_000_000;
const MAX_NODES = 400;
const MAX_DEPTH = 6;
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;

const isNode = (value: unknown): value is LdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All typed nodes of all scripts, outermost first. */
export function readJsonLd(dom: Dom): LdNode[] {
  const nodes: LdNode[] = [];
  const scripts = dom.all('script[type*="ld+json" i]').slice(0, MAX_SCRIPTS);
  for (const script of scripts) collect(parseLoose(dom.text(script).slice(0, MAX_CHARACTERS)), nodes);
  return nodes;
}

/** JSON with the usual slips mended; undefined where nothing helps. */
export function parseLoose(source: string): unknown {
  const text = source.trim().replace(/^<!--|-->$|^\s*\/\/<!\[CDATA\[|\/\/\]\]>$|;$/g, '');
  for (const attempt of [text, mended(text)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // the next attempt, or nothing
    }
  }
  return undefined;
}

/** Control characters escaped inside strings, commas before a closing bracket dropped; one pass. */
function mended(text: string): string {
  const out: string[] = [];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (quoted && character === '\\') {
      out.push(/["\\/bfnrtu]/.test(text[i + 1] ?? '') ? character + text[++i] : '\\\\');
      continue;
    }
    if (character === '"') quoted = !quoted;
    if (quoted && character < ' ') out.push(character === '\n' ? '\\n' : ' ');
    else if (!quoted && character === ',' && /^\s{0,200}[\]}]/.test(text.slice(i + 1, i + 202))) continue;
    else out.push(character);
  }
  return out.join('');
}

function collect(value: unknown, nodes: LdNode[]): void {
  const queue: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let i = 0; i < queue.length && nodes.length < MAX_NODES; i++) {
    const { value: item, depth } = queue[i] as { value: unknown; depth: number };
    if (depth > MAX_DEPTH) continue;
    if (Array.isArray(item)) for (const part of item.slice(0, MAX_NODES)) queue.push({ value: part, depth: depth + 1 });
    if (!isNode(item)) continue;
    if (item['@type'] !== undefined) nodes.push(item);
    for (const name of [
      '@graph',
      'mainEntity',
      'mainEntityOfPage',
      'hasPart',
      'itemListElement',
      'item',
      'publisher',
      'author',
    ]) {
      if (item[name] !== undefined) queue.push({ value: item[name], depth: depth + 1 });
    }
  }
}

const types = (node: LdNode): string[] => [node['@type']].flat(2).filter((type) => typeof type === 'string');

/** The node that is this page's article: by address where `isSame` tells, else the first with a headline. */
export function findArticleNode(nodes: LdNode[], isSame: (address: string) => boolean): LdNode | null {
  const articles = nodes.filter((node) => types(node).some((type) => ARTICLE_TYPE.test(type)));
  const own = articles.find((node) => addresses(node).some(isSame));
  return own ?? articles.find((node) => ldText(node, 'headline') !== '') ?? articles[0] ?? null;
}

function addresses(node: LdNode): string[] {
  const page = node.mainEntityOfPage;
  return [node.url, node['@id'], page, isNode(page) ? page['@id'] : null].filter((value) => typeof value === 'string');
}

/** A text value of a node: entities decoded, tags dropped, '' when absent. */
export function ldText(node: LdNode | null, name: string): string {
  const value = [node?.[name]].flat(2)[0];
  if (typeof value === 'string') return plainText(value);
  if (typeof value === 'number') return String(value);
  return isNode(value) && typeof value['@value'] === 'string' ? plainText(value['@value']) : '';
}

/** Names of the people or organisations a property holds, `@id` references followed. */
export function ldNames(node: LdNode | null, name: string, nodes: LdNode[]): string[] {
  const values = [node?.[name]].flat(3).slice(0, 20);
  return values
    .map((value) => {
      if (typeof value === 'string') return plainText(value);
      if (!isNode(value)) return '';
      const own = ldText(value, 'name');
      return (
        own ||
        ldText(
          nodes.find((other) => other !== value && other['@id'] === value['@id'] && other.name !== undefined) ?? null,
          'name',
        )
      );
    })
    .filter((text) => text !== '' && !/^https?:/.test(text));
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

/** Text out of a string that sites have escaped once too often. */
export function plainText(text: string): string {
  return text
    .slice(0, 300_000)
    .replace(/<\/?(?:p|br|div|h[1-6]|li|ul|ol|blockquote)\b[^<>]{0,300}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hexadecimal, name) => {
      const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0;
      if (code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
      return ENTITIES[String(name).toLowerCase()] ?? whole;
    })
    .trim();
}
