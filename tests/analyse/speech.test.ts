import { describe, expect, it } from 'vitest';
import { reportOn } from './read.ts';

function voicesIn(text: string, language = 'fr'): string[] {
  return reportOn([text], { language }).voices.map(({ name, role, mode }) => `${name} ${role} ${mode}`);
}

describe('who speaks', () => {
  it.each([
    [
      '« Nous n’avons rien vu de tel dans ces courriels », a déclaré Guillaume Poupard.',
      'fr',
      'Guillaume Poupard authority quoted',
    ],
    ['Selon l’AFP, les fichiers de la campagne circulent.', 'fr', 'AFP agency reported'],
    [
      'Les fichiers circulent, a indiqué dimanche à l’AFP une source proche du dossier.',
      'fr',
      'une source proche anonymous reported',
    ],
    [
      'Le chercheur belge Armand Delvigne explique que les comptes étaient automatisés.',
      'fr',
      'Armand Delvigne expert reported',
    ],
    [
      '“We found nothing of the kind in these emails,” said Guillaume Poupard.',
      'en',
      'Guillaume Poupard authority quoted',
    ],
    ['According to Reuters, the files of the Macron campaign are circulating.', 'en', 'Reuters agency reported'],
    [
      '„Wir haben in diesen E-Mails nichts dergleichen gefunden“, sagte Guillaume Poupard.',
      'de',
      'Guillaume Poupard authority quoted',
    ],
    ['Laut WikiLeaks sind die E-Mails von Macrons Wahlkampfteam echt.', 'de', 'WikiLeaks publisher reported'],
    [
      '«No hemos encontrado nada parecido en esos correos», declaró Guillaume Poupard.',
      'es',
      'Guillaume Poupard authority quoted',
    ],
    ['Secondo WikiLeaks, i messaggi della campagna di Macron sono autentici.', 'it', 'WikiLeaks publisher reported'],
    ['Segundo o WikiLeaks, as mensagens da campanha de Macron são autênticas.', 'pt', 'WikiLeaks publisher reported'],
    ['Volgens WikiLeaks zijn de mails van Macrons campagne echt.', 'nl', 'WikiLeaks publisher reported'],
    [
      'Onderzoeker Joost van der Meer vertelt dat de mails van de campagne van Macron echt zijn.',
      'nl',
      'Joost van der Meer expert reported',
    ],
    [
      'Mounir Mahjoubi, qui dirigeait la campagne numérique, raconte que WikiLeaks a relayé les courriels.',
      'fr',
      'Mounir Mahjoubi campaign reported',
    ],
    [
      'Florian Philippot, numéro deux du parti, a demandé sur Reuters si ces courriels disaient vrai.',
      'fr',
      'Florian Philippot rival reported',
    ],
    [
      'À Radio Horizon, un chercheur a dit que 47 000 tweets avaient relayé les courriels.',
      'fr',
      'chercheur expert reported',
    ],
    ['A researcher said Jane Roe had sent the emails of the Macron campaign.', 'en', 'researcher expert reported'],
    ['The researcher of the Data-Centre said that the emails are real.', 'en', 'researcher expert reported'],
  ])('%s', (text, language, voice) => {
    expect(voicesIn(text, language)).toContain(voice);
  });

  it('follows a pronoun and says that it did', () => {
    const report = reportOn([
      'WikiLeaks a annoncé une publication. Il affirme avoir authentifié 21 075 courriels de la campagne Macron.',
    ]);
    const verified = report.facts.find(({ fact }) => fact === 'emails-verified');
    expect(verified?.attributedTo).toEqual(['WikiLeaks']);
    expect(verified?.inferredSpeaker).toBe(true);
  });

  it('lets two speakers have their two values', () => {
    const report = reportOn(['Selon WikiLeaks, l’archive pèse 9 Go, alors que selon Numerama elle pèse 15 Go.']);
    const volumes = report.facts
      .filter(({ fact }) => fact === 'data-volume')
      .map(({ value, attributedTo }) => [value, ...attributedTo]);
    expect(volumes).toEqual([
      [9, 'WikiLeaks'],
      [15, 'Numerama'],
    ]);
  });
});
