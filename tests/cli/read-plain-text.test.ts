import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../lib/cli/read-plain-text.ts';
import { OUTLETS, PARAGRAPHS } from '../page/build-page.ts';

const TEXT = PARAGRAPHS.map((paragraph) => paragraph.replace(/<\/?b>/g, '').replace('&nbsp;', '\u00a0'));
const read = (text: string, known: Partial<Parameters<typeof readPlainText>[0]> = {}) =>
  readPlainText({ url: '', title: '', published: '', language: '', ...known, text }, OUTLETS);
const TITLE = 'La grue flottante remise à flot';

describe('a text file', () => {
  test('has its headline first, said once, and paragraphs after it', () => {
    const article = read(`menu\n${TITLE}\n\n${TITLE}© Atelier Source: Port\nLe bassin nord\n\n${TEXT.join('\n\n')}`);
    expect(article.title).toBe(TITLE);
    expect(article.blocks).toEqual(TEXT);
    expect(article.language).toBe('fr');
  });

  test('has its by-line and printed date read, and not as text', () => {
    const article = read(
      `${TITLE}\npar Yann Kerbrat\nPublié le 4 mars 2021 à 8h15\n${TEXT.join('\n')}\n\nYann Kerbrat\nTout\nLe Port`,
    );
    expect(article).toMatchObject({ byline: 'Yann Kerbrat', published: '2021-03-04T08:15', blocks: TEXT });
  });

  test('is what it is told to be', () => {
    const article = read(TEXT.join('\n'), {
      title: 'Autre',
      published: '2021-03-04',
      language: 'fr-FR',
      url: 'https://gazette-des-quais.example/x?utm_source=a',
    });
    expect(article).toMatchObject({
      title: 'Autre',
      published: '2021-03-04',
      url: 'https://gazette-des-quais.example/x',
      outlet: { id: 'gazette' },
      blocks: TEXT,
    });
  });

  test('ends where the page’s furniture begins', () => {
    const furniture = [
      'Partager Commenter',
      'Article en accès libre',
      'Voir aussi',
      'Le phare rouvre',
      'Abonnez-vous',
      '5 € / mois',
      'Le bouton « Tout accepter » vaut accord : vous consentez aux cookies de nos partenaires, pour mesurer notre audience et vous proposer des annonces.',
    ];
    expect(
      read(`${TITLE}\n${TEXT.join('\n')}\n${TEXT.map((text) => `${text} Encore.`).join('\n')}\n${furniture.join('\n')}`)
        .blocks,
    ).toHaveLength(14);
  });

  test('wrapped by hand is put together again', () => {
    const wrapped = TEXT.map((text) => text.replace(/(.{50,70}) /g, '$1\n'));
    expect(read(`${TITLE}\n\n${wrapped.join('\n\n')}`).blocks).toEqual(TEXT);
  });

  test('that is a preview says so', () => {
    expect(
      read(
        `${TITLE}\n${TEXT[0]}\n${TEXT[2]}\nIl vous reste 80 % de cet article à lire. La suite est réservée aux abonnés.`,
      ).truncated,
    ).toBe(true);
    expect(read(`${TITLE}\n${TEXT.join('\n')}`).truncated).toBe(false);
  });

  test('of nothing is nothing', () => {
    expect(read(' \n\n ')).toMatchObject({ title: '', blocks: [], language: null });
  });
});
