// @vitest-environment jsdom
/** What comes from the page, or stands in another language than the reader's, says so. */
import { describe, expect, it } from 'vitest';
import { isDescription } from '../../components/sidebar/Spoken.tsx';
import type { Report } from '../../lib/model.ts';
import { reports } from '../gallery/reports.ts';
import { type Language, languages } from './languages.ts';
import { click, ready, showSidebar, textOf } from './show.tsx';

const { full } = reports;
const first = full.facts[0];
if (!first) throw new Error('no fact');

const saidBy = (speaker: string): Report => ({
  ...full,
  facts: [{ ...first, attributedTo: [speaker] }],
  attribution: [{ rung: 'suspicion', suspect: 'russia', speaker, spans: first.spans }],
  voices: [{ name: speaker, role: 'anonymous', mode: 'reported', spans: first.spans }],
});

describe('a speaker in the page’s own words', () => {
  const places = ['.values .source', '.said button', '.voices button'];

  it.each(languages)('is a quotation of the page’s language (%s)', (language) => {
    const { root } = showSidebar(ready(saidBy('une source proche')), { language });
    for (const place of places) {
      const quoted = root.querySelector(`${place} q`);
      expect([textOf(quoted), quoted?.closest('[lang]')?.getAttribute('lang')]).toEqual([
        'une source proche',
        language,
      ]);
      expect(quoted?.querySelector('[lang]')?.getAttribute('lang')).toBe('fr');
    }
  });

  it('is none where it is a name, or the pack knows it', () => {
    for (const name of ['Mounir Lahcen', 'WikiLeaks', 'CNCCEP']) {
      const { root } = showSidebar(ready(saidBy(name)), { language: 'en' });
      expect(root.querySelector('.values q, .said q, .voices q')).toBeNull();
    }
  });

  it('is told from a name by its capitals', () => {
    const names = ['Charles de Gaulle', 'Trend Micro', 'En Marche !', 'NSA', '4Chan', 'Jean-Noël Barrot'];
    const words = ['une source proche', 'le Kremlin', 'Certains enquêteurs', 'experts', 'two people familiar'];
    expect(names.filter((name) => isDescription(name, 'fr'))).toEqual([]);
    expect(words.filter((name) => !isDescription(name, 'fr'))).toEqual([]);
    expect(isDescription('Ermittler', 'de')).toBe(true);
    expect(isDescription('Kaspersky Lab', 'de')).toBe(false);
  });

  it('cannot break out of its marks', () => {
    const { root } = showSidebar(ready(saidBy('une \ue001source\ue000 proche')));
    expect([...root.querySelectorAll('.values q')].map(textOf)).toEqual(['une source proche']);
  });
});

describe('a sentence of the page', () => {
  it('stands between the marks of the reader’s language', () => {
    const { root } = showSidebar(ready(full), { language: 'de' });
    click(root.querySelector('.card .summary'));
    expect(root.querySelector('.passages q')?.closest('[lang]')?.getAttribute('lang')).toBe('de');
    expect(root.querySelector('.passages q [lang]')?.getAttribute('lang')).toBe('fr');
  });
});

describe('the terms that decided', () => {
  it('are in the page’s language, and none is part of another', () => {
    const terms = ['Macron campaign', 'emails of the Macron campaign', 'Macron', 'macron campaign'];
    const reasons = terms.map((term) => ({ term, where: 'body' as const, span: null }));
    const { root } = showSidebar(ready({ ...full, reasons }), { language: 'en' });
    expect([...root.querySelectorAll('.terms li')].map(textOf)).toEqual(['emails of the Macron campaign']);
    expect(root.querySelector('.terms')?.getAttribute('lang')).toBe('fr');
  });
});

describe('what an article says', () => {
  const markOf = (language: Language) => showSidebar(ready(full), { language }).root.querySelector('.gist abbr');

  it('is marked where it is in English for want of the reader’s language', () => {
    const mark = markOf('it');
    expect([textOf(mark), mark?.getAttribute('title'), mark?.getAttribute('lang')]).toEqual(['EN', 'inglese', 'it']);
    expect(languages.filter((language) => markOf(language) === null)).toEqual(['fr', 'en']);
  });
});
