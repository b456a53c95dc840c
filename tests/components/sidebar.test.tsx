// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { SidebarState } from '../../components/sidebar/contract.ts';
import { keyOfSpan } from '../../components/sidebar/panel.ts';
import type { Report } from '../../lib/model.ts';
import { ownReport, reports } from '../gallery/reports.ts';
import type { Language } from './languages.ts';
import { buttonNamed, click, plain, press, ready, showSidebar, textOf } from './show.tsx';

const { full } = reports;
const spanOf = (report: Report, fact: string) => {
  const span = report.facts.find((finding) => finding.fact === fact)?.spans[0];
  if (!span) throw new Error(fact);
  return span;
};
const section = (root: HTMLElement, id: string) => root.querySelector(`#${id}`)?.closest('section') as HTMLElement;
const cardOf = (root: HTMLElement, label: string) =>
  [...root.querySelectorAll('h4')].find((heading) => textOf(heading) === label)?.closest('li') as HTMLElement;

describe('head', () => {
  it('names outlet, date and the terms that decided, each a jump', () => {
    const { root, actions } = showSidebar(ready(full));
    expect(textOf(root.querySelector('.where'))).toBe('Le Fanalsamedi 6 mai 2017, 0 h 34');
    expect([...root.querySelectorAll('.terms li')].map(textOf)).toEqual([
      'MacronLeaks',
      'En Marche !',
      'boîtes mail',
      '4chan',
    ]);
    click(root.querySelector('.terms button'));
    expect(actions.showSpan).toHaveBeenCalledWith('reason', full.reasons[0]?.span);
  });

  it('switches off for page, site or everywhere, never at the first click', () => {
    const { root, actions } = showSidebar(ready(full));
    click(buttonNamed(root, 'Désactiver'));
    expect(actions.off).not.toHaveBeenCalled();
    for (const words of ['cette page', 'ce site', 'partout'])
      click(buttonNamed(root.querySelector('.off') as Element, words));
    expect(actions.off.mock.calls.flat()).toEqual(['page', 'site', 'everywhere']);
  });

  it('is pinned or not, and says which', () => {
    const pinned = showSidebar(ready(full));
    const pin = buttonNamed(pinned.root, 'Épingler');
    expect([pin.getAttribute('aria-pressed'), plain(pin.title)]).toEqual([
      'true',
      'Épinglé : la page laisse la place au panneau',
    ]);
    click(pin);
    expect(pinned.actions.setPlace).toHaveBeenLastCalledWith({ ...pinned.props.place, pinned: false });
    const over = showSidebar(ready(full), { place: { ...pinned.props.place, pinned: false } });
    const loose = buttonNamed(over.root, 'Épingler');
    expect([loose.getAttribute('aria-pressed'), plain(loose.title)]).toEqual([
      'false',
      'Détaché : le panneau recouvre le bord de la page',
    ]);
    click(loose);
    expect(over.actions.setPlace).toHaveBeenLastCalledWith(pinned.props.place);
  });

  it('docks on the other side, folds by button and by Esc', () => {
    const { root, actions, props } = showSidebar(ready(full));
    click(buttonNamed(root, 'à gauche'));
    expect(actions.setPlace).toHaveBeenLastCalledWith({ ...props.place, dock: 'left' });
    press(root.querySelector('.glance button') as Element, 'Escape');
    expect(actions.setPlace).toHaveBeenLastCalledWith({ ...props.place, folded: true });
  });

  it('shows a capture date and that the page is in the corpus, and leads to what differs from its record', () => {
    const { root } = showSidebar({
      status: 'ready',
      report: ownReport,
      unanchored: new Set(),
      captureDate: '2019-02-11',
    });
    expect(textOf(root.querySelector('.head'))).toContain('Copie archivée le 11 février 2019');
    expect(root.querySelector('.pinned')).not.toBeNull();
    click(buttonNamed(root, 'Cet article fait partie du corpus'));
    expect(document.activeElement).toBe(root.querySelector('#coverage'));
  });
});

describe('at a glance', () => {
  it('counts facts, differences and what is not found, and jumps', () => {
    const { root } = showSidebar(ready(full));
    const counts = [...root.querySelectorAll('.count b')].map(textOf);
    expect(counts[0]).toBe('13');
    expect(Number(counts[1])).toBe(
      new Set(
        full.comparisons
          .filter(({ relation }) => relation === 'conflict' || relation === 'other-quantity')
          .map(({ fact }) => fact),
      ).size,
    );
    expect(Number(counts[2])).toBe(full.missing.length);
    const heading = root.querySelector<HTMLElement>('#missing') as HTMLElement;
    heading.scrollIntoView = () => {};
    click(root.querySelectorAll('.count')[2]);
    expect(document.activeElement).toBe(heading);
  });

  it('says how many records and independent sources the page is compared with', () => {
    const { root } = showSidebar(ready(full));
    const { records, independent } = full.context?.comparable ?? { records: 0, independent: 0 };
    const undated = full.context?.coverage.filter(({ published }) => published === null).length;
    expect(undated).toBeGreaterThan(1);
    expect(textOf(root.querySelector('.basis'))).toBe(
      `Page comparée à ${records} articles parus jusqu’à cette date, dont ${independent} sources indépendantes. S’y ajoutent ${undated} articles sans date.`,
    );
  });

  it('is heard in the language each part is written in', () => {
    const spoken = (selector: string, language: Language) => {
      const { root } = showSidebar(ready(full), { language });
      click(root.querySelector('.card .summary'));
      return root.querySelector(selector)?.closest('[lang]')?.getAttribute('lang');
    };
    expect(spoken('.record .gist', 'fr')).toBe('fr');
    expect(spoken('.record .gist', 'de')).toBe('en');
    expect(spoken('.record .aside', 'de')).toBe('de');
    expect(spoken('.passages mark', 'de')).toBe(full.article.language);
    expect(spoken('.passages button', 'de')).toBe('de');
  });

  it('says that agency copy shared with others is one source', () => {
    const context = full.context as NonNullable<Report['context']>;
    const saidOf = (wire: NonNullable<typeof context>['wire']) =>
      [...showSidebar(ready({ ...full, context: { ...context, wire } })).root.querySelectorAll('.basis')].map(
        textOf,
      )[1];
    expect(saidOf({ agency: 'AFP', records: ['a', 'b'] })).toBe(
      'Reprend une dépêche (AFP), comme 2 articles du corpus : sans doute une seule source.',
    );
    expect(saidOf({ agency: 'AFP', records: [] })).toBe('Reprend une dépêche : AFP.');
    expect(saidOf({ agency: null, records: ['a'] })).toBe(
      'Partage des phrases avec 1 article du corpus : sans doute une seule source.',
    );
    expect(saidOf(null)).toBeUndefined();
  });

  it('holds no trust score and no verdict', () => {
    const { root } = showSidebar(ready(full));
    expect(textOf(root)).not.toMatch(/fiab|confiance|crédib|score|gauche et droite|biais/i);
  });
});

describe('figures and facts', () => {
  it('shows value, hedge, speaker and relation, differences first', () => {
    const { root } = showSidebar(ready(full));
    expect(textOf(cardOf(root, 'Volume des données').querySelector('.values'))).toBe('≈ 9 Gosans source citée');
    expect(textOf(cardOf(root, 'Boîtes piratées').querySelector('.source'))).toBe(
      'selon En Marche !, déduit du contexte',
    );
    const relations = [...section(root, 'facts').querySelectorAll('.relation')].map((element) =>
      element.className.replace('relation ', ''),
    );
    expect(relations[0]).toBe('conflict');
    expect(relations.lastIndexOf('conflict')).toBeLessThan(relations.indexOf('same'));
  });

  it('leads from a value to its words', () => {
    const { root, actions } = showSidebar(ready(full));
    click(cardOf(root, 'Volume des données').querySelector('.jump'));
    expect(actions.showSpan).toHaveBeenCalledWith('fact', spanOf(full, 'data-volume'));
  });

  it('lists a value whose words are gone as such, and does not lead anywhere', () => {
    const { root } = showSidebar(ready(full, [keyOfSpan(spanOf(full, 'data-volume'))]));
    const values = cardOf(root, 'Volume des données').querySelector('.values');
    expect(textOf(values)).toContain('≈ 9 Gomots introuvables dans la page');
    expect(values?.querySelector('button')).toBeNull();
  });

  it('opens to the sentence, the values with their outlets, dates, speakers and links', async () => {
    const { root, actions } = showSidebar(ready(full));
    const card = cardOf(root, 'Volume des données');
    expect(card.querySelector('.value-group')).toBeNull();
    click(card.querySelector('.summary'));
    expect(card.querySelector('.summary')?.getAttribute('aria-expanded')).toBe('true');
    expect(textOf(card.querySelector('.passage mark'))).toBe('Près de neuf gigaoctets');
    expect(textOf(card.querySelector('.value-group h5'))).toMatch(/^◆ 9 Go\d+ médias$/);
    const link = card.querySelector<HTMLAnchorElement>('.outlets a');
    expect([link?.protocol, link?.rel, link?.target]).toEqual(['https:', 'noopener noreferrer', '_blank']);
    await act(async () => (card.querySelector('.passages .tool') as HTMLElement).click());
    expect(actions.copyLink).toHaveBeenCalledWith(spanOf(full, 'data-volume'));
    expect(textOf(root.querySelector('[role=status]'))).toBe('Lien copié.');
  });

  it('tells the spread in words and marks the page by shape', () => {
    const { root } = showSidebar(ready(full));
    const card = cardOf(root, 'Avant le vote');
    expect(plain(card.querySelector('svg.spread')?.getAttribute('aria-label'))).toMatch(
      /1 jour, \d+ médias? \(cette page\)/,
    );
    expect(card.querySelectorAll('path.here')).toHaveLength(1);
    expect(card.querySelectorAll('circle.dot').length).toBeGreaterThan(1);
  });

  it('never follows a link that is not http(s)', () => {
    const context = full.context as NonNullable<Report['context']>;
    const coverage = context.coverage.map((record) => ({ ...record, url: 'javascript:alert(1)' }));
    const { root } = showSidebar(ready({ ...full, context: { ...context, coverage } }));
    click(cardOf(root, 'Volume des données').querySelector('.summary'));
    expect(root.querySelectorAll('a')).toHaveLength(0);
    expect(textOf(cardOf(root, 'Volume des données'))).toContain('NRC');
  });

  it('writes hostile words as words', () => {
    const hostile = {
      ...full,
      article: { ...full.article, outlet: { id: 'x', name: '<img src=x onerror=alert(1)>' } },
    };
    const { root } = showSidebar(ready(hostile));
    expect(root.querySelector('img')).toBeNull();
    expect(textOf(root.querySelector('.where b'))).toBe('<img src=x onerror=alert(1)>');
  });

  it('says a value once, with everyone it rests on', () => {
    const [first] = full.facts;
    if (!first) throw new Error('no fact');
    const twice = { ...first, attributedTo: ['WikiLeaks'] };
    const { root } = showSidebar(ready({ ...full, facts: [...full.facts, twice] }));
    const label = full.context?.facts.find(({ id }) => id === first.fact)?.label.fr ?? '';
    const values = [...cardOf(root, label).querySelectorAll('.value')].map(textOf);
    expect(values).toHaveLength(1);
    expect(values[0]).toMatch(/sans source citée · selon WikiLeaks$/);
  });

  it('notes what the reader calls wrong, and undoes it', () => {
    const { root, actions } = showSidebar(ready(full));
    const card = cardOf(root, 'Volume des données');
    click(card.querySelector('.summary'));
    click(buttonNamed(card, 'Une erreur'));
    expect(textOf(card.querySelector('.wrong'))).toBe('Noté sur cet appareil. Annuler');
    click(card.querySelector('.summary'));
    expect(textOf(card.querySelector('.label'))).toBe('Volume des donnéesnoté comme faux, non compté');
    click(card.querySelector('.summary'));
    click(buttonNamed(card, 'Annuler'));
    expect(textOf(card.querySelector('.label'))).toBe('Volume des données');
    expect(actions.wrong.mock.calls).toEqual([
      ['fact:data-volume', false],
      ['fact:data-volume', true],
    ]);
  });

  it('no longer counts what the reader calls wrong, folded or not, until that is undone', () => {
    const { root, props, update } = showSidebar(ready(full));
    const fold = (folded: boolean) => update({ place: { ...props.place, folded } });
    const counts = () => [...root.querySelectorAll('.count b')].slice(0, 2).map(textOf);
    const differing = [...section(root, 'facts').querySelectorAll('.cards > .card')] as HTMLElement[];
    const [card] = differing;
    if (!card) throw new Error('no difference');
    expect(counts()).toEqual(['13', String(differing.length)]);
    click(card.querySelector('.summary'));
    click(buttonNamed(card, 'Une erreur'));
    expect(counts()).toEqual(['12', String(differing.length - 1)]);
    expect(textOf(card.querySelector('.label'))).toContain('non compté');
    fold(true);
    expect(textOf(root.querySelector('.tab b'))).toBe(String(differing.length - 1));
    fold(false);
    click(buttonNamed(card, 'Annuler'));
    expect(counts()).toEqual(['13', String(differing.length)]);
  });

  it('names who says otherwise, a few of them', () => {
    const { root } = showSidebar(ready(full));
    const others = [...root.querySelectorAll('.card .others')].map(textOf);
    expect(others).toContain('Altapress et El-Balad (via Masress)');
    expect(others).toContain('Quartz, Le blog de Sam La Touch, El-Balad (via Masress)…');
    expect(section(root, 'facts').querySelectorAll('.rows .others')).toHaveLength(0);
  });

  it('calls no frame the main one beside others as strong', () => {
    const frames = full.frames.map((frame) => ({ ...frame, share: 0.25 }));
    const { root } = showSidebar(ready({ ...full, frames }));
    expect(section(root, 'framing').querySelector('.frame-name .chip')).toBeNull();
  });

  it('remembers what was called wrong before', () => {
    const { root } = showSidebar(ready(full), { wrong: new Set(['report']) });
    expect(textOf(root.querySelector('.foot .wrong'))).toContain('Noté sur cet appareil');
  });
});

describe('other sections', () => {
  it('ladder: marks the page’s rungs with their speakers and counts outlets at each', () => {
    const { root, actions } = showSidebar(ready(reports.english), { language: 'en' });
    const own = [...root.querySelectorAll('.step.own')];
    expect(own.map((step) => textOf(step.querySelector('.said')))).toEqual([
      'Russia · according to Greywater',
      'Russia · according to the French cyber agency',
    ]);
    expect(own.at(-1)?.closest('.apart')).not.toBeNull();
    click(own[0]?.querySelector('.said button'));
    expect(actions.showSpan).toHaveBeenCalledWith('rung', reports.english.attribution[0]?.spans[0]);
  });

  it('ladder: a page that does not raise the question stands on the lowest rung, a cut one on none', () => {
    expect(textOf(showSidebar(ready(reports.empty)).root.querySelector('.step.own .step-name'))).toContain(
      'Non abordé',
    );
    expect(showSidebar(ready(reports.truncated)).root.querySelector('.step.own')).toBeNull();
  });

  it('framing: bars against the corpus, opened to the sentences', () => {
    const { root } = showSidebar(ready(full));
    const first = section(root, 'framing').querySelector('.frame') as HTMLElement;
    expect(textOf(first)).toMatch(/Déstabilisation du voteprincipal46 %médiane du corpus : \d+ %/);
    click(first.querySelector('.summary'));
    expect(first.querySelectorAll('.passages li')).toHaveLength(2);
  });

  it('words: counts against the corpus', () => {
    const { root } = showSidebar(ready(full));
    expect([...section(root, 'words').querySelectorAll('.share')].map(textOf)).toEqual([
      '2 fois',
      '0 fois',
      '1 fois',
      '3 fois',
    ]);
  });

  it('voices: by how they speak, with roles that speak elsewhere', () => {
    const { root } = showSidebar(ready(full));
    const modes = [...section(root, 'voices').querySelectorAll('.mode')].map(textOf);
    expect(modes[0]).toMatch(/^CitésEn Marche !/);
    expect(modes.at(-1)).toMatch(
      /^Ont la parole ailleurs, pas iciLes autorités\d+ médias|^Ont la parole ailleurs, pas iciLes autorités \d+ médias/,
    );
  });

  it('when: the page stands between what was and what came later', () => {
    const { root } = showSidebar(ready(full));
    const events = [...section(root, 'when').querySelectorAll('.event')].map((event) => event.className);
    expect(events).toEqual(['event', 'event', 'event', 'event', 'event own', 'event later', 'event later']);
    click(buttonNamed(section(root, 'when'), 'autres événements'));
    expect(section(root, 'when').querySelectorAll('.event')).toHaveLength((full.context?.events.length ?? 0) + 1);
  });

  it('not found here: who says it, and nothing at all for a text that is cut', () => {
    const { root } = showSidebar(ready(full));
    click(section(root, 'missing').querySelector('.summary'));
    expect(section(root, 'missing').querySelectorAll('.outlets a').length).toBeGreaterThan(2);
    const cut = showSidebar(ready({ ...reports.truncated, missing: full.missing })).root;
    expect(textOf(section(cut, 'missing'))).toContain('impossible de juger de ce qui manque');
    expect(section(cut, 'missing').querySelector('.card')).toBeNull();
    expect(cut.querySelectorAll('.count')).toHaveLength(2);
  });

  it('a page that only mentions the story says nothing by its silence', () => {
    expect(reports.mention.missing.length).toBeGreaterThan(0);
    const { root } = showSidebar(ready(reports.mention));
    expect(root.querySelectorAll('.count')).toHaveLength(2);
    expect(textOf(section(root, 'missing').querySelector('.empty'))).toMatch(
      /^Cette page ne fait qu’évoquer l’affaire/,
    );
    expect(root.querySelector('.step.own, .frame.none .aside, .elsewhere')).toBeNull();
  });

  it('beside a record: a difference only where the comparison sees one, or both state what cannot fit', () => {
    const differing = (report: Report) => {
      const { root } = showSidebar(ready(report));
      click(buttonNamed(section(root, 'coverage'), 'côte à côte : 20 Minutes'));
      return [...root.querySelectorAll('.pinned .differs th')].map((label) => textOf(label).replace(' (diffère)', ''));
    };
    // The record says "several gigabytes", the page nine.
    expect(differing(full)).not.toContain('Volume des données');
    expect(differing(full)).toContain('Cadrage principal');
    expect(differing({ ...full, frames: [] })).not.toContain('Cadrage principal');
  });

  it('coverage: filters, announces the count, pins one beside the page', () => {
    const { root } = showSidebar(ready(full));
    const select = root.querySelector<HTMLSelectElement>('select[aria-label=Pays]') as HTMLSelectElement;
    act(() => {
      select.value = 'NL';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const names = [...section(root, 'coverage').querySelectorAll('.record a')].map((link) =>
      textOf(link).replace(' (nouvel onglet)', ''),
    );
    expect(names).toContain('NRC');
    expect(textOf(root.querySelector('[role=status]'))).toBe(`${names.length} articles`);
    const shown: unknown[] = [];
    HTMLElement.prototype.scrollIntoView = function (this: HTMLElement) {
      shown.push(this);
    };
    const button = buttonNamed(section(root, 'coverage'), 'côte à côte : NRC');
    click(button);
    const title = root.querySelector('.pinned h3');
    expect([shown, document.activeElement]).toEqual([[title], title]);
    const facts = [...root.querySelectorAll('.pinned tbody')].map(textOf);
    expect(facts.some((fact) => /^Volume des données≈ 9 Go≈ 9 Go$/.test(fact))).toBe(true);
    const kinds = [...root.querySelectorAll('.pinned tbody')].map((fact) =>
      fact.classList.contains('differs') ? 0 : textOf(fact).includes('—') ? 2 : 1,
    );
    expect(kinds).toEqual(kinds.toSorted());
    expect(new Set(kinds).size).toBeGreaterThan(1);
    click(buttonNamed(root, 'Fermer la comparaison'));
    expect(root.querySelector('.pinned')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('coverage: filters that leave nothing are taken back at once', () => {
    const { root } = showSidebar(ready(full));
    const choose = (filter: string, value: string) =>
      act(() => {
        const select = root.querySelector<HTMLSelectElement>(`select[aria-label=${filter}]`) as HTMLSelectElement;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    choose('Pays', 'NL');
    choose('Langue', 'de');
    expect(section(root, 'coverage').querySelectorAll('.record')).toHaveLength(0);
    click(buttonNamed(section(root, 'coverage'), 'Tout montrer'));
    expect(section(root, 'coverage').querySelectorAll('.record').length).toBeGreaterThan(3);
    expect(textOf(section(root, 'coverage'))).not.toContain('Tout montrer');
  });

  it('foot: computed here, export', () => {
    const { root, actions } = showSidebar(ready(full));
    expect(textOf(root.querySelector('.foot'))).toContain('rien n’est envoyé');
    click(buttonNamed(root, 'Exporter'));
    click(buttonNamed(root, 'BibTeX'));
    expect(actions.exportReport).toHaveBeenCalledWith('bibtex');
  });
});

describe('passages', () => {
  it('lights facts at first, other kinds on demand', () => {
    const { root, actions } = showSidebar(ready(full));
    expect(actions.setHighlights).toHaveBeenLastCalledWith(['fact']);
    click(section(root, 'framing').querySelector('[aria-pressed]'));
    expect(actions.setHighlights).toHaveBeenLastCalledWith(['fact', 'frame']);
  });

  it('walks in reading order, wraps around and says where it is', () => {
    const { root, actions } = showSidebar(ready(full));
    click(buttonNamed(root, 'Passage suivant'));
    expect(actions.showSpan.mock.lastCall?.[1].block).toBe(-1);
    expect(textOf(root.querySelector('[role=status]'))).toMatch(/^Passage 1 sur \d+\. des milliers de courriels$/);
    click(buttonNamed(root, 'Passage précédent'));
    expect(textOf(root.querySelector('.walk span'))).toMatch(/^Passage (\d+) sur \1$/);
  });

  it('marks the card of the passage walked to, without opening it or moving the focus', () => {
    const { root, props, update } = showSidebar(ready(full));
    const shown: Element[] = [];
    HTMLElement.prototype.scrollIntoView = function (this: HTMLElement) {
      shown.push(this);
    };
    const next = buttonNamed(root, 'Passage suivant');
    next.focus();
    const walk = () => {
      click(next);
      const marked = [...root.querySelectorAll('[data-focused]')];
      expect(shown.at(-1)).toBe(marked[0]);
      expect(marked.some((card) => card.querySelector('.folded-out'))).toBe(false);
      expect(document.activeElement).toBe(next);
      return textOf(marked[0]?.querySelector('.label'));
    };
    expect(walk()).toBe('Documents');
    expect(walk()).toBe('Avant le vote');
    // What the reader then points at in the page opens, the same passage again too.
    update({ focus: { kind: 'fact', span: spanOf(full, 'lead-to-vote') } });
    expect(cardOf(root, 'Avant le vote').querySelector('.value-group')).not.toBeNull();
    expect(textOf(root.querySelector('.walk span'))).toMatch(/^Passage 2 /);
    expect(props.focus).toBeNull();
  });

  it('go dark while the panel is folded, which stays as it was left', () => {
    const { root, actions, props, update } = showSidebar(ready(full));
    click(section(root, 'framing').querySelector('[aria-pressed]'));
    click(cardOf(root, 'Volume des données').querySelector('.summary'));
    update({ place: { ...props.place, folded: true } });
    expect(actions.setHighlights).toHaveBeenLastCalledWith([]);
    expect(root.querySelector('.scroll')?.closest('[hidden]')).not.toBeNull();
    update({});
    expect(actions.setHighlights).toHaveBeenLastCalledWith(['fact', 'frame']);
    expect(cardOf(root, 'Volume des données').querySelector('.value-group')).not.toBeNull();
    expect(root.querySelector('.scroll')?.closest('[hidden]')).toBeNull();
  });

  it('stay dark on a page that comes folded, whose panel is not built', () => {
    const { root, actions } = showSidebar(ready(full), {
      place: { width: 400, dock: 'right', folded: true, pinned: true },
    });
    expect(actions.setHighlights).not.toHaveBeenCalled();
    expect(root.querySelector('.scroll')).toBeNull();
  });

  it('opens the card of the passage chosen in the page', () => {
    Element.prototype.scrollIntoView = () => {};
    const span = spanOf(full, 'lead-to-vote');
    const { root } = showSidebar(ready(full), { focus: { kind: 'fact', span } });
    expect(cardOf(root, 'Avant le vote').hasAttribute('data-focused')).toBe(true);
    expect(cardOf(root, 'Avant le vote').querySelector('.value-group')).not.toBeNull();
  });
});

describe('states', () => {
  it('loading is said and drawn', () => {
    const { root } = showSidebar({ status: 'loading' });
    expect(root.querySelector('aside')?.getAttribute('aria-busy')).toBe('true');
    expect(textOf(root.querySelector('[role=status]'))).toBe('Lecture de l’article…');
  });

  it('a failure says what failed, what still works, and tries again', () => {
    const { root, actions } = showSidebar({ status: 'failed', what: 'background' });
    expect(textOf(root.querySelector('.failed'))).toContain('La comparaison n’a pas abouti.');
    click(buttonNamed(root, 'Réessayer'));
    expect(actions.retry).toHaveBeenCalled();
  });

  it('an orphaned panel asks for a reload and has no dead button', () => {
    const { root } = showSidebar({ status: 'failed', what: 'orphaned' });
    expect(root.querySelector('.failed button')).toBeNull();
  });

  it('a folded panel tells reading and failure from a page without differences', () => {
    const place = { width: 400, dock: 'right' as const, folded: true, pinned: true };
    const look = (state: SidebarState) => {
      const { root } = showSidebar(state, { place });
      const busy = root.querySelector('aside')?.getAttribute('aria-busy');
      return [busy, textOf(root.querySelector('.tab')), plain(root.querySelector('.tab')?.getAttribute('aria-label'))];
    };
    expect(look({ status: 'loading' })).toEqual(['true', '…', 'Ouvrir Contrechamp. Lecture de l’article…']);
    const failed = look({ status: 'failed', what: 'background' });
    expect(failed).toEqual(['false', '!', 'Ouvrir Contrechamp. La comparaison n’a pas abouti.']);
    const calm = look(ready({ ...full, comparisons: [] }));
    expect(calm).toEqual(['false', '', 'Ouvrir Contrechamp. 0 différence.']);
  });

  it('a folded panel is a tab with the number of differences', () => {
    const place = { width: 400, dock: 'right' as const, folded: true, pinned: true };
    const { root, actions } = showSidebar(ready(full), { place });
    expect(root.querySelectorAll('button')).toHaveLength(1);
    expect(textOf(root.querySelector('.tab b'))).toBe('4');
    click(root.querySelector('.tab'));
    expect(actions.setPlace).toHaveBeenCalledWith({ ...place, folded: false });
  });

  it('a page that is not about the story gets a sentence', () => {
    const { root } = showSidebar(ready({ ...full, relation: 'unrelated', context: null }));
    expect(textOf(root.querySelector('.notice'))).toBe('Cette page ne parle pas de l’affaire.');
  });

  it('a page without facts says so and counts nothing', () => {
    const { root } = showSidebar(ready(reports.empty));
    expect(textOf(section(root, 'facts'))).toContain('Aucun chiffre ni fait');
    expect(textOf(root.querySelector('.basis'))).toContain('Page sans date');
  });
});

describe('resizing', () => {
  it('moves by 16 px with the arrow keys and stays within its limits', () => {
    const { root, actions, props } = showSidebar(ready(full));
    const edge = root.querySelector('[role=separator]') as HTMLElement;
    expect(edge.getAttribute('aria-valuenow')).toBe('400');
    press(edge, 'ArrowLeft');
    expect(actions.setPlace).toHaveBeenLastCalledWith({ ...props.place, width: 416 });
    press(edge, 'ArrowRight');
    expect(actions.setPlace).toHaveBeenLastCalledWith({ ...props.place, width: 384 });
    press(edge, 'End');
    expect(actions.setPlace).toHaveBeenLastCalledWith({ ...props.place, width: 640 });
  });

  it('grows to the other side when docked left', () => {
    const { root, actions } = showSidebar(ready(full), {
      place: { width: 280, dock: 'left', folded: false, pinned: true },
    });
    press(root.querySelector('[role=separator]') as HTMLElement, 'ArrowRight');
    expect(actions.setPlace.mock.lastCall?.[0].width).toBe(296);
    press(root.querySelector('[role=separator]') as HTMLElement, 'ArrowLeft');
    expect(actions.setPlace.mock.lastCall?.[0].width).toBe(280);
  });
});
