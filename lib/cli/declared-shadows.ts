/** Templates that stand for the open shadow tree of their parent (https://html.spec.whatwg.org/#attr-template-shadowrootmode). */
const DECLARED = 'template[shadowrootmode="open"]';

/** Attaches the shadow trees a page declares: browsers do so when they parse, and write them so when they save a page; jsdom leaves the templates. */
export function attachDeclaredShadows(within: ParentNode): void {
  for (const template of within.querySelectorAll<HTMLTemplateElement>(DECLARED)) {
    const host = template.parentElement;
    template.remove();
    if (!host || host.shadowRoot || !canHaveShadow(host)) continue;
    const root = host.attachShadow({ mode: 'open' });
    root.append(template.content);
    attachDeclaredShadows(root);
  }
}

const canHaveShadow = ({ localName }: Element): boolean =>
  localName.includes('-') ||
  /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/.test(localName);
