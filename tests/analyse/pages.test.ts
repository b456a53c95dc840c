import { describe, expect, it } from 'vitest';
import { makeReport } from '../../lib/make-report.ts';
import type { Article, Report, Span } from '../../lib/model.ts';
import { bundledStory } from '../../lib/story/bundled.ts';
import { articleOf, loadSavedPages, readerVersion } from '../score/saved-pages.ts';
import { type Item, scoreFindings, trapsTaken } from '../score/score-page.ts';

const version = readerVersion();
const read = loadSavedPages().map((page) => ({ page, report: makeReport(articleOf(page, version), bundledStory()) }));

function textOfBlock({ title, standfirst, blocks }: Article, block: number): string {
  return block === -1 ? title : block === -2 ? standfirst : (blocks[block] ?? '');
}

function spansOf({ facts, attribution, frames, voices, reasons }: Report): Span[] {
  const found = [...facts, ...attribution, ...frames, ...voices].flatMap(({ spans }) => spans);
  return [...found, ...reasons.flatMap(({ span }) => (span ? [span] : []))];
}

function f1(items: readonly Item[]): number {
  const right = items.filter(({ result }) => result === 'right').length;
  return (2 * right) / (right + items.length);
}

/** Read wrongly, and as what: a mention that names neither the affair nor its victim; a portrait that comes to the event late. */
const NOT_YET: Record<string, string> = {
  'es-profile-mahjoubi-digital-minister': 'unrelated',
  'en-intrusion-feeding-the-phishers': 'mentions',
};

describe('saved pages', () => {
  it.each(
    read
      .filter(({ page }) => !page.heldOut)
      .map(({ page, report }) => [page.slug, page.expected.relation, report.relation]),
  )('%s is %s', (slug, expected, found) => {
    expect(found, 'read rightly now? take it off the list').toBe(NOT_YET[slug] ?? expected);
  });

  it('held-out pages: hardly a page on something else is "about", hardly one about it is missed', () => {
    const heldOut = read.filter(({ page }) => page.heldOut);
    const found = heldOut.filter(({ report }) => report.relation === 'about');
    const wanted = heldOut.filter(({ page }) => page.expected.relation === 'about');
    const right = found.filter(({ page }) => page.expected.relation === 'about').length;
    expect(right / found.length).toBeGreaterThanOrEqual(0.98);
    expect(right / wanted.length).toBeGreaterThanOrEqual(0.96);
  });

  it('every span is the slice of its block', () => {
    for (const { report } of read)
      for (const { block, start, end, text } of spansOf(report))
        expect(textOfBlock(report.article, block).slice(start, end)).toBe(text);
  });

  it('unrelated pages carry no findings', () => {
    for (const { report } of read)
      if (report.relation === 'unrelated')
        expect([report.facts, report.frames, report.voices, report.context]).toEqual([[], [], [], null]);
  });

  it('takes at most one trap in twenty', () => {
    const traps = read.map(({ page, report }) => trapsTaken(report, page.expected));
    const taken = traps.flatMap((one) => one.taken);
    expect(taken.length / traps.reduce((sum, { all }) => sum + all, 0), taken.join('\n')).toBeLessThan(0.05);
  });

  /** Floors a little under what `npm run score` prints; raise them when the analyser gets better. */
  it.each([
    ['development', false, { facts: 0.95, frames: 0.8, ladder: 0.92, voices: 0.85 }],
    ['held out', true, { facts: 0.89, frames: 0.78, ladder: 0.8, voices: 0.83 }],
  ])('%s pages are read no worse than before', (_name, heldOut, floors) => {
    const items = read
      .filter(({ page }) => page.heldOut === heldOut && page.expected.relation === 'about')
      .flatMap(({ page, report }) => scoreFindings(report, page.expected));
    const groups = {
      facts: ['quantities', 'dates', 'choices'],
      frames: ['frames'],
      ladder: ['ladder'],
      voices: ['voices'],
    };
    for (const [group, kinds] of Object.entries(groups)) {
      const score = f1(items.filter(({ kind }) => kinds.includes(kind)));
      expect(score, group).toBeGreaterThan(floors[group as keyof typeof floors]);
    }
  });
});
