// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { PopupProps } from '../../components/popup/contract.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { I18nProvider } from '../../components/shared/i18n.tsx';
import { createSearch } from '../../lib/search/create-search.ts';
import { reports, story } from '../gallery/reports.ts';
import { buttonNamed, click, i18nOf, show, textOf } from './show.tsx';

const coverage = reports.full.context?.coverage ?? [];
const search = createSearch(coverage, story);
const actions = () => ({
  comparePage: vi.fn(),
  panel: vi.fn(),
  siteSwitch: vi.fn(),
  openFirstRun: vi.fn(),
  exportReport: vi.fn(async () => ({ saved: 'comparison.csv' })),
});
const base: PopupProps = {
  state: { kind: 'report', relation: 'about', report: reports.full, panelOpen: true },
  host: 'lefanal.example',
  siteOn: true,
  language: 'fr',
  search,
  actions: actions(),
};
const open = (given: Partial<PopupProps> = {}) => show(<Popup {...base} {...given} />);
const again = (root: HTMLElement, given: Partial<PopupProps>) =>
  act(() =>
    render(
      <I18nProvider value={i18nOf('fr')}>
        <Popup {...base} {...given} />
      </I18nProvider>,
      root,
    ),
  );
const fieldOf = (root: HTMLElement) => root.querySelector('input') as HTMLInputElement;
const linksOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLAnchorElement>('.results a')];
const countOf = (root: HTMLElement) => textOf(root.querySelector('[role=status]'));
const type = (root: HTMLElement, words: string) =>
  act(() => {
    fieldOf(root).value = words;
    fieldOf(root).dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
const press = (element: Element, key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  act(() => void element.dispatchEvent(event));
  return event;
};
const choose = (root: HTMLElement, label: string, value: string) => {
  const select = root.querySelector<HTMLSelectElement>(`select[aria-label=${label}]`) as HTMLSelectElement;
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
};

describe('before the corpus is there', () => {
  it('the field takes words, which are looked for when it comes', () => {
    const root = open({ search: null });
    expect(document.activeElement).toBe(fieldOf(root));
    expect(countOf(root)).toBe('Chargement du corpus…');
    expect(root.querySelector('.filter-toggle')).toBeNull();
    type(root, 'nrc');
    again(root, { search });
    expect(fieldOf(root).value).toBe('nrc');
    expect(linksOf(root).map(textOf)[0]).toContain('NRC');
    expect(document.activeElement).toBe(fieldOf(root));
  });

  it('and cannot be loaded, that is said, and tried again', () => {
    const retrySearch = vi.fn();
    const root = open({ search: null, retrySearch });
    expect(countOf(root)).toBe('Le corpus n’a pas pu être chargé.');
    click(buttonNamed(root, 'Réessayer'));
    expect(retrySearch).toHaveBeenCalledTimes(1);
  });
});

describe('a background that does not answer', () => {
  it('is named, with something to do; the search goes on', () => {
    const given = { state: { kind: 'failed' } as const, actions: actions() };
    const root = open(given);
    expect(textOf(root.querySelector('h2'))).toBe('Contrechamp n’a pas répondu.');
    click(buttonNamed(root, 'Réessayer'));
    expect(given.actions.comparePage).toHaveBeenCalled();
    type(root, 'nrc');
    expect(linksOf(root).length).toBeGreaterThan(0);
  });
});

describe('a site that is not allowed', () => {
  it('is not said to be read', () => {
    const given = { state: { kind: 'not-allowed' } as const, actions: actions() };
    const root = open(given);
    const site = root.querySelector('[role=switch]');
    expect(site?.getAttribute('aria-checked')).toBe('false');
    click(site);
    expect(given.actions.siteSwitch).toHaveBeenCalledWith(true);
  });
});

describe('keys', () => {
  it('of an input method and with a modifier are left alone', () => {
    const root = open();
    const opened = vi.fn((event: Event) => event.preventDefault());
    linksOf(root)[0]?.addEventListener('click', opened);
    press(fieldOf(root), 'Enter', { isComposing: true });
    press(fieldOf(root), 'ArrowDown', { isComposing: true });
    press(fieldOf(root), 'ArrowDown', { altKey: true });
    press(fieldOf(root), 'ArrowDown', { shiftKey: true });
    expect(opened).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(fieldOf(root));
  });

  it('typed on a result go to the field', () => {
    const root = open();
    press(fieldOf(root), 'ArrowDown');
    expect(press(linksOf(root)[0] as Element, 'a').defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(fieldOf(root));
    press(fieldOf(root), 'ArrowDown');
    press(linksOf(root)[0] as Element, ' ');
    expect(document.activeElement).toBe(linksOf(root)[0]);
  });

  it('keep the focus when more is shown and nothing more is to come', () => {
    const root = open();
    while (linksOf(root).length < coverage.length) {
      const before = linksOf(root).length;
      click(buttonNamed(root, 'Afficher la suite'));
      expect(document.activeElement).toBe(linksOf(root)[before]);
    }
  });

  it('write from right to left where the words do', () => expect(fieldOf(open()).dir).toBe('auto'));
});

describe('filters', () => {
  it('stay while one types; where they leave nothing, they can be taken away there', () => {
    const root = open();
    click(buttonNamed(root, 'Filtres'));
    choose(root, 'Pays', 'BE');
    const ofCountry = countOf(root);
    type(root, 'nrc');
    expect(countOf(root)).toBe('0 article');
    type(root, '');
    expect(countOf(root)).toBe(ofCountry);
    type(root, 'nrc');
    expect(root.querySelector('.none button')).toBeNull();
    click(buttonNamed(root, 'Filtres · 1'));
    click(root.querySelector('.none button'));
    expect(countOf(root)).toBe('1 article');
    expect(fieldOf(root).value).toBe('nrc');
    expect(document.activeElement).toBe(fieldOf(root));
    type(root, 'zzzz');
    expect(root.querySelector('.none button')).toBeNull();
  });

  it('say how many articles each choice would leave, of what is searched for and of the other filters', () => {
    const root = open();
    click(buttonNamed(root, 'Filtres'));
    const offered = (filter: string) =>
      [...root.querySelectorAll<HTMLOptionElement>(`select[aria-label="${filter}"] option`)].slice(1);
    const sum = (filter: string) =>
      offered(filter).reduce((total, { text }) => total + Number(/\((\d+)\)$/.exec(text)?.[1]), 0);
    const found = () => Number(/\d+/.exec(countOf(root) ?? '')?.[0]);
    expect(sum('Langue')).toBe(found());
    const belgian = offered('Pays').find(({ value }) => value === 'BE');
    choose(root, 'Pays', 'BE');
    expect(belgian?.text).toBe(`Belgique (${found()})`);
    expect(sum('Langue')).toBe(found());
    expect(offered('Langue').some(({ disabled }) => disabled)).toBe(true);
    type(root, 'zzzz');
    expect(offered('Pays').every(({ value, disabled }) => disabled === (value !== 'BE'))).toBe(true);
  });

  it('tell one country’s Portuguese from another’s, and take both together', () => {
    const count = (language: string) => search('', { language, limit: 50 }).length;
    expect([count('pt-BR'), count('pt-PT'), count('pt')]).toEqual([1, 1, 2]);
  });
});
