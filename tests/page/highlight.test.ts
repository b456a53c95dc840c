import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  clearHighlights,
  flash,
  HIGHLIGHT_CSS,
  HIGHLIGHT_KINDS,
  paintHighlights,
  rangeAtPoint,
} from '../../lib/page/highlight.ts';
import { page, parse } from './build-page.ts';

class Highlight {
  priority = 0;
  ranges: Range[];
  constructor(...ranges: Range[]) {
    this.ranges = ranges;
  }
}

const registry = new Map<string, Highlight>();
const document = parse(page());
const rangeOver = (selector: string): Range => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(selector) as Element);
  return range;
};

describe('with the Custom Highlight API', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('CSS', { highlights: registry });
    vi.stubGlobal('Highlight', Highlight);
  });
  afterEach(() => {
    clearHighlights(document);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('each kind is painted once, with all its ranges, and nothing is added to the page', () => {
    const before = document.documentElement.outerHTML;
    const [title, text] = [rangeOver('h1'), rangeOver('p')];
    expect(
      paintHighlights(document, [
        { kind: 'fact', ranges: [title] },
        { kind: 'fact', ranges: [text] },
        { kind: 'voice', ranges: [text] },
      ]),
    ).toBe(true);
    expect([...registry.keys()].sort()).toEqual(['contrechamp-fact', 'contrechamp-voice']);
    expect(registry.get('contrechamp-fact')?.ranges).toEqual([title, text]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('painting again replaces, and highlights of the page stay', () => {
    registry.set('page-own', new Highlight());
    paintHighlights(document, [{ kind: 'fact', ranges: [rangeOver('h1')] }]);
    paintHighlights(document, [{ kind: 'frame', ranges: [rangeOver('h1')] }]);
    expect([...registry.keys()].sort()).toEqual(['contrechamp-frame', 'page-own']);
    clearHighlights(document);
    expect([...registry.keys()]).toEqual(['page-own']);
    registry.clear();
  });

  test('a flash lies over all and goes by itself, the second one as late as it should', () => {
    flash(document, rangeOver('h1'));
    expect(registry.get('contrechamp-flash')?.priority).toBeGreaterThan(HIGHLIGHT_KINDS.length - 1);
    vi.advanceTimersByTime(2_000);
    flash(document, rangeOver('p'));
    vi.advanceTimersByTime(2_000);
    expect(registry.has('contrechamp-flash')).toBe(true);
    vi.advanceTimersByTime(1_000);
    expect(registry.has('contrechamp-flash')).toBe(false);
  });
});

test('without the API nothing is painted and nothing thrown', () => {
  expect(paintHighlights(document, [{ kind: 'fact', ranges: [rangeOver('h1')] }])).toBe(false);
  expect(flash(document, rangeOver('h1'))).toBe(false);
  expect(() => clearHighlights(document)).not.toThrow();
});

test('the smallest passage under a point is found', () => {
  const box = (left: number, top: number, width: number, height: number) => ({
    left,
    top,
    width,
    height,
    right: left + width,
    bottom: top + height,
  });
  const range = (...boxes: ReturnType<typeof box>[]) => ({ getClientRects: () => boxes }) as unknown as Range;
  const ranges = [range(box(0, 0, 100, 20), box(0, 20, 100, 20)), range(box(10, 20, 30, 20))];
  expect(rangeAtPoint(ranges, 20, 30)).toBe(1);
  expect(rangeAtPoint(ranges, 60, 30)).toBe(0);
  expect(rangeAtPoint(ranges, 60, 90)).toBe(-1);
});

test('every kind has a colour and an underline style of its own, in light, dark and forced colours, and none on paper', () => {
  const rules = (kind: string) =>
    HIGHLIGHT_CSS.match(new RegExp(`::highlight\\(contrechamp-${kind}\\)\\{[^}]*\\}`, 'g')) ?? [];
  const lines = HIGHLIGHT_KINDS.map((kind) => /underline (\w+)/.exec(rules(kind)[0] ?? '')?.[1]);
  const colours = HIGHLIGHT_KINDS.map((kind) => /#\w{6}/.exec(rules(kind)[0] ?? '')?.[0]);
  expect(new Set(lines).size).toBe(HIGHLIGHT_KINDS.length);
  expect(new Set(colours).size).toBe(HIGHLIGHT_KINDS.length);
  for (const kind of HIGHLIGHT_KINDS) expect(rules(kind)).toHaveLength(3);
  expect(HIGHLIGHT_CSS.startsWith('@media screen{')).toBe(true);
  expect(HIGHLIGHT_CSS).not.toMatch(/url\(|@import/);
});
