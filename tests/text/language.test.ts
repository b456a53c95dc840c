import { expect, test } from 'vitest';
import { detectLanguage } from '../../lib/text/language.ts';

const prose: [string, string][] = [
  [
    'fr',
    'Les courriels de la campagne ont été mis en ligne dans la nuit, et le parquet a ouvert une enquête sur leur vol.',
  ],
  [
    'en',
    'The emails of the campaign were put online during the night, and the prosecutor has opened an inquiry into their theft.',
  ],
  [
    'de',
    'Die E-Mails der Kampagne wurden in der Nacht ins Netz gestellt, und die Staatsanwaltschaft hat wegen des Diebstahls Ermittlungen aufgenommen.',
  ],
  [
    'es',
    'Los correos de la campaña se publicaron en la red durante la noche y la fiscalía ha abierto una investigación por el robo.',
  ],
  ['it', 'Le email della campagna sono state messe in rete nella notte e la procura ha aperto un’inchiesta sul furto.'],
  [
    'pt',
    'Os e-mails da campanha foram colocados na rede durante a noite e o Ministério Público abriu uma investigação ao furto.',
  ],
  [
    'nl',
    'De e-mails van de campagne werden in de nacht online gezet en het parket heeft een onderzoek naar de diefstal geopend.',
  ],
];

test.each(prose)('%s is told by its small words', (language, text) => {
  expect(detectLanguage(text, null)).toBe(language);
  expect(detectLanguage(text, '')).toBe(language);
});

test.each([
  ['Fuite de documents de la campagne : le parquet ouvre une enquête', 'fr'],
  ['Campaign emails leaked on the eve of the vote', 'en'],
  ['Ermittlungen nach dem Angriff auf die Kampagne', 'de'],
  ['La fiscalía investiga el robo de los correos', 'es'],
  ['La procura indaga sul furto delle email', 'it'],
  ['Ministério Público investiga furto dos e-mails da campanha', 'pt'],
  ['Parket onderzoekt diefstal van de e-mails', 'nl'],
])('"%s" is %s', (headline, language) => {
  expect(detectLanguage(headline, null)).toBe(language);
});

test('what the page declares wins, in its primary subtag', () => {
  expect(detectLanguage('La campagne', 'FR-be')).toBe('fr');
  expect(detectLanguage('Kort nytt', 'sv-SE')).toBe('sv');
  expect(detectLanguage(prose[0]?.[1] ?? '', 'fr_FR')).toBe('fr');
});

test('a long text that is clearly another language overrules a wrong declaration', () => {
  for (const [language, text] of prose) {
    const long = `${text} `.repeat(6);
    expect(detectLanguage(long, language === 'en' ? 'fr' : 'en')).toBe(language);
    expect(detectLanguage(long, 'sv')).toBe(language);
  }
});

test('names and numbers alone have no language', () => {
  expect(detectLanguage('WikiLeaks 71848', null)).toBeNull();
  expect(detectLanguage('', 'und')).toBeNull();
});
