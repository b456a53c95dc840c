/** Renders views into jsdom as the extension does into its shadow root. */
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { Exported } from '../../components/shared/ExportChoice.tsx';
import { createI18n, type I18n, I18nProvider, readMessageFile } from '../../components/shared/i18n.tsx';
import type { SidebarProps, SidebarState } from '../../components/sidebar/contract.ts';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import type { Report } from '../../lib/model.ts';
import { type Language, messages } from './languages.ts';

export const i18nOf = (language: Language): I18n => createI18n(language, readMessageFile(messages[language]));

/** Puts a view on the page and gives its root. */
export function show(view: ComponentChildren, language: Language = 'fr'): HTMLElement {
  document.body.replaceChildren();
  // jsdom has nothing to scroll.
  Element.prototype.scrollIntoView ??= () => {};
  const root = document.body.appendChild(document.createElement('div'));
  act(() => render(<I18nProvider value={i18nOf(language)}>{view}</I18nProvider>, root));
  return root;
}

/** Actions that remember how they were called. */
export const makeActions = () => ({
  showSpan: vi.fn(),
  setHighlights: vi.fn(),
  setPlace: vi.fn(),
  off: vi.fn(),
  retry: vi.fn(),
  wrong: vi.fn(),
  notTheStory: vi.fn(),
  exportReport: vi.fn(async (): Promise<Exported> => ({ saved: 'contrechamp-le-fanal-2017-05-06.csv' })),
  copyLink: vi.fn(async () => true),
});

export const ready = (report: Report, unanchored: string[] = []): SidebarState => ({
  status: 'ready',
  report,
  unanchored: new Set(unanchored),
  captureDate: null,
});

/** The sidebar with a report or in another state. */
export function showSidebar(state: SidebarState, given: Partial<SidebarProps> = {}) {
  const actions = makeActions();
  const props: SidebarProps = {
    state,
    place: { width: 400, dock: 'right', folded: false, pinned: true },
    focus: null,
    actions,
    language: 'fr',
    ...given,
  };
  const root = show(<Sidebar {...props} />, props.language as Language);
  const i18n = i18nOf(props.language as Language);
  /** Shows it anew with other properties, as the page's script does. */
  const update = (changed: Partial<SidebarProps>) =>
    act(() =>
      render(
        <I18nProvider value={i18n}>
          <Sidebar {...props} {...changed} />
        </I18nProvider>,
        root,
      ),
    );
  return { root, actions, props, update };
}

/** Clicks and lets the view settle. */
export const click = (element: Element | null | undefined) => {
  if (!(element instanceof HTMLElement)) throw new Error('nothing to click');
  act(() => element.click());
};

/** Presses a key on an element. */
export const press = (element: Element, key: string) =>
  act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));

/** Text with its spaces made plain. */
export const plain = (text: string | null | undefined) => (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** The text a reader sees, spaces made plain. */
export const textOf = (element: Element | null | undefined) => plain(element?.textContent);

/** The first button whose visible text or name contains some words. */
export function buttonNamed(root: Element, words: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((button) =>
    `${textOf(button)} ${plain(button.getAttribute('aria-label'))}`.includes(words),
  );
  if (!found) throw new Error(`no button "${words}"`);
  return found;
}
