/** Reading a document whose forms and names may shadow the DOM's own properties ("DOM clobbering"). */

/** Node.nodeType and NodeFilter values, as the DOM standard fixes them; there is no global `Node` in Node.js. */
export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;
const FRAGMENT = 11;
const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;

/** The DOM's own getters and methods, taken from the prototypes, so that `<input name=parentNode>` cannot answer in their place. */
export type Dom = {
  document: Document;
  root(): Element | null;
  body(): Element | null;
  kind(node: Node): number;
  tag(element: Node): string;
  parent(node: Node): Node | null;
  first(node: Node): Node | null;
  next(node: Node): Node | null;
  text(node: Node): string;
  connected(node: Node): boolean;
  attribute(element: Node, name: string): string;
  has(element: Node, name: string): boolean;
  all(selector: string, within?: ParentNode): Element[];
  /** The open shadow roots in the body, those inside others too. */
  shadows(): ShadowRoot[];
  count(): number;
  walk(root: Node, elements: boolean): TreeWalker;
  clone(): Document;
  without(element: Node, name: string): void;
  range(): Range;
};

function described(start: object, name: string): PropertyDescriptor {
  for (let object: object | null = start; object; object = Object.getPrototypeOf(object)) {
    const found = Object.getOwnPropertyDescriptor(object, name);
    if (found) return found;
  }
  throw new TypeError(`this document has no ${name}`);
}

const getter =
  <T>(start: object, name: string) =>
  (node: Node): T =>
    described(start, name).get?.call(node) as T;

/** Accessors for one document; costs a handful of look-ups, no walk. */
export function readDom(document: Document): Dom {
  const proto = Object.getPrototypeOf(document) as object;
  const method = <T>(name: string, start: object = proto) => described(start, name).value as T;
  const createElement = method<(name: string) => Element>('createElement');
  const elementProto = Object.getPrototypeOf(createElement.call(document, 'p')) as object;
  const get = <T>(name: string, start: object = elementProto) => {
    const read = described(start, name).get as (this: Node) => T;
    return (node: Node): T => read.call(node);
  };
  const getAttribute = method<(name: string) => string | null>('getAttribute', elementProto);
  const hasAttribute = method<(name: string) => boolean>('hasAttribute', elementProto);
  const removeAttribute = method<(name: string) => void>('removeAttribute', elementProto);
  const queryDocument = method<(selector: string) => NodeListOf<Element>>('querySelectorAll');
  const queryElement = method<(selector: string) => NodeListOf<Element>>('querySelectorAll', elementProto);
  const fragmentProto = Object.getPrototypeOf(method<() => Node>('createDocumentFragment').call(document)) as object;
  const queryFragment = method<(selector: string) => NodeListOf<Element>>('querySelectorAll', fragmentProto);
  const byTag = method<(name: string) => HTMLCollectionOf<Element>>('getElementsByTagName');
  const createWalker = method<(root: Node, show: number) => TreeWalker>('createTreeWalker');
  const cloneNode = method<(deep: boolean) => Document>('cloneNode');
  const createRange = method<() => Range>('createRange');
  const localName = get<string>('localName');
  const nodeType = get<number>('nodeType');
  const shadowRoot = get<ShadowRoot | null>('shadowRoot');
  const all = (selector: string, within?: ParentNode): Element[] => {
    if (!within) return [...queryDocument.call(document, selector)];
    return [...(nodeType(within) === FRAGMENT ? queryFragment : queryElement).call(within, selector)];
  };
  const bodyOf = getter<Element | null>(proto, 'body');
  const shadowsIn = (within: ParentNode): ShadowRoot[] =>
    all('*', within)
      .map(shadowRoot)
      .filter((root) => root !== null)
      .flatMap((root) => [root, ...shadowsIn(root)]);
  return {
    document,
    root: () => getter<Element | null>(proto, 'documentElement')(document),
    body: () => bodyOf(document),
    kind: nodeType,
    tag: (element) => localName(element).toLowerCase(),
    parent: get<Node | null>('parentNode'),
    first: get<Node | null>('firstChild'),
    next: get<Node | null>('nextSibling'),
    text: (node) => get<string | null>('textContent')(node) ?? '',
    connected: get<boolean>('isConnected'),
    attribute: (element, name) => getAttribute.call(element, name) ?? '',
    has: (element, name) => hasAttribute.call(element, name),
    all,
    shadows: () => {
      const body = bodyOf(document);
      return body ? shadowsIn(body) : [];
    },
    count: () => byTag.call(document, '*').length,
    walk: (root, elements) => createWalker.call(document, root, elements ? SHOW_ELEMENT | SHOW_TEXT : SHOW_TEXT),
    clone: () => cloneNode.call(document, true),
    without: (element, name) => removeAttribute.call(element, name),
    range: () => createRange.call(document),
  };
}
