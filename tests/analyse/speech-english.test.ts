import { expect, it } from 'vitest';
import type { Article } from '../../lib/model.ts';
import { reportOn } from './read.ts';

function voicesIn(blocks: string[], more: Partial<Article> = {}): string[] {
  return reportOn(blocks, { language: 'en', ...more }).voices.map(({ name, role, mode }) => `${name} ${role} ${mode}`);
}

const rungsIn = (block: string, more: Partial<Article> = {}): string[] =>
  reportOn([block], { language: 'en', ...more }).attribution.map(({ rung, speaker }) => `${rung} ${speaker}`);

it('takes nobody in a dateline for the speaker of what follows', () => {
  expect(voicesIn(['MOSCOW (Sputnik) — The Macron team claimed that forged papers had been slipped in.'])).toEqual([
    'En Marche! campaign reported',
    'Sputnik press mentioned',
  ]);
});

it('has a subject follow its verb only where the verb opens a clause', () => {
  expect(rungsIn('France says Russia was behind the hack of the Macron campaign.')).toEqual(['state-named null']);
  expect(voicesIn(['"The mailboxes were emptied weeks ago," said the Macron campaign.'])).toEqual([
    'En Marche! campaign quoted',
  ]);
});

it('lets nobody speak in the passive but whom it names with "by"', () => {
  expect(voicesIn(['WikiLeaks was accused of having passed on the stolen e-mails of the campaign.'])).toEqual([
    'WikiLeaks publisher mentioned',
  ]);
  expect(voicesIn(['It was claimed by WikiLeaks that the stolen e-mails of the campaign are genuine.'])).toEqual([
    'WikiLeaks publisher reported',
  ]);
});

it('takes no capital of a title-case headline for a name', () => {
  const title = 'French Government Orders Silence Over MacronLeaks';
  expect(voicesIn([], { title, standfirst: '' })).toEqual(['French government authority mentioned']);
});

it('follows "it" outside a quotation to who spoke before, not to whom the quotation names', () => {
  const before = 'The CNCCEP said on Saturday that it had met over the MacronLeaks.';
  const quoted = '“The files come from the mailboxes of the candidate and nobody should pass them on,” it wrote.';
  expect(voicesIn([`${before} ${quoted}`])).toEqual(['CNCCEP authority quoted', 'Emmanuel Macron candidate mentioned']);
});

it('has the person speak, not the agency that explains who it is', () => {
  const said = 'said the e-mails of the Macron campaign had been stolen weeks earlier.';
  expect(voicesIn([`Guillaume Poupard, head of the National Cybersecurity Agency (ANSSI), ${said}`])).toContain(
    'Guillaume Poupard authority reported',
  );
  expect(voicesIn([`The head of the ANSSI, Guillaume Poupard, ${said}`])).toContain(
    'Guillaume Poupard authority reported',
  );
});
