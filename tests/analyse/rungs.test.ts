/** Which sentences a rung is read from, and which rungs of a page say the same. */
import { describe, expect, it } from 'vitest';
import { reportOn } from './read.ts';

const OWN = {
  en: 'The e-mails of the Macron campaign were stolen and put online on Friday evening.',
  de: 'Die Mails der Kampagne von Emmanuel Macron wurden gestohlen und am Freitagabend ins Netz gestellt.',
  fr: 'Les courriels de la campagne d’Emmanuel Macron ont été volés puis mis en ligne vendredi soir.',
};

function rungsOf(language: keyof typeof OWN, ...sentences: string[]): string[] {
  const report = reportOn([OWN[language], OWN[language], OWN[language], sentences.join(' ')], {
    language,
    published: '2017-05-11',
  });
  expect(report.relation).toBe('about');
  return report.attribution.map(({ rung, suspect }) => `${rung} ${suspect}`);
}

describe('rungs', () => {
  it.each([
    ['de', 'Die Firma schreibt den Datendiebstahl der Gruppe APT28 zu, die 2015 in den Bundestag eindrang.'],
    ['en', 'The firm attributes the theft to APT28, the group that had broken into the Bundestag.'],
    ['fr', 'La société attribue le vol au groupe APT28, qui avait visité le Bundestag.'],
  ] as const)('are read beside another affair named in passing, in "%s"', (language, text) => {
    expect(rungsOf(language, text)).toContain('group-named russia');
  });

  it('are read where another affair only says who speaks', () => {
    const text = 'A former Clinton aide suspects Moscow of the theft.';
    expect(rungsOf('en', text)).toContain('suspicion russia');
  });

  it('are not read where the other affair is what somebody answers for', () => {
    expect(rungsOf('en', 'The break-in at the Bundestag was carried out by APT28.')).toEqual(['none null']);
    expect(rungsOf('en', 'APT28 carried out the break-in at the Bundestag.')).toEqual(['none null']);
  });

  it('that nobody is found for it is the page’s own question after a comparison; that somebody is, is not', () => {
    const other = 'The Democratic Party lost 19,252 messages in 2016.';
    expect(rungsOf('en', other, 'Nobody knows who did it.')).toContain('unknown-author null');
    expect(rungsOf('en', other, 'The theft was the work of APT28.')).toEqual(['none null']);
  });

  it('suspicion said once goes with the state named twice; without it, or said twice, it stays', () => {
    const named = ['Paris accused the GRU of the theft.', 'The GRU was responsible for the hack, the ministry said.'];
    const suspected = ['Suspicion had fallen on Moscow.', 'Suspicion fell on the Kremlin at once.'] as const;
    expect(rungsOf('en', ...named, suspected[0])).not.toContain('suspicion russia');
    expect(rungsOf('en', named[0] as string, suspected[0])).toContain('suspicion russia');
    expect(rungsOf('en', ...named, ...suspected)).toContain('suspicion russia');
  });
});
