import { expect, it } from 'vitest';
import { datelineEnd } from '../../lib/text/dateline.ts';

it.each([
  'PARIS — ',
  'WASHINGTON, 9 May (Depesche) - ',
  'Paris (APX) – ',
  '6 May (APX) — ',
  'PARÍS, 6 may (APX).- ',
  '(APX) - PARIGI, 6 MAG - ',
  'Lyon, 29 April 2025 — ',
  '(SAINT-DENIS, France) —',
  'SÃO PAULO (APX) - ',
])('knows a dateline: %s', (dateline) => {
  const head = dateline.endsWith(' ') ? dateline : `${dateline} `;
  expect(datelineEnd(`${head}The files appeared on Friday.`)).toBe(head.length);
});

it.each([
  'The team – or what was left of it – said nothing.',
  'Odile Castaing, a jurist, said nothing.',
  'ANSSI said it had found nothing - so far.',
  'APT28 - a group of hackers - was named.',
  'The team (five people) said nothing.',
])('leaves prose alone: %s', (text) => {
  expect(datelineEnd(text)).toBe(0);
});
