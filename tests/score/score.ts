/**
 * Scores the analyser on the saved pages: `npm run -s score -- [--language fr] [--show] [--page slug] [--held-out]`.
 * `--show` lists misses and false alarms of the development pages; of the held-out ones only figures are printed.
 */
import { parseArgs } from 'node:util';
import { makeReport } from '../../lib/make-report.ts';
import type { Report } from '../../lib/model.ts';
import { bundledStory } from '../../lib/story/bundled.ts';
import { articleOf, loadSavedPages, readerVersion, type SavedPage } from './saved-pages.ts';
import { type Answers, scoreAnswers } from './score-answers.ts';
import { type Item, scoreFindings, trapsTaken } from './score-page.ts';

const { values: options } = parseArgs({
  options: {
    language: { type: 'string' },
    page: { type: 'string' },
    show: { type: 'boolean' },
    by: { type: 'string', default: 'kind' },
  },
});

type Scored = {
  page: SavedPage;
  report: Report;
  items: Item[];
  answers: Answers;
  traps: { taken: string[]; all: number };
};

function scoreAll(): Scored[] {
  const version = readerVersion();
  const story = bundledStory();
  return loadSavedPages()
    .filter(
      ({ slug, expected }) =>
        (!options.language || expected.language.startsWith(options.language)) &&
        (!options.page || slug === options.page),
    )
    .map((page) => {
      const report = makeReport(articleOf(page, version), story);
      const items = page.expected.relation === 'about' ? scoreFindings(report, page.expected) : [];
      const answers = scoreAnswers(report, page.expected);
      return { page, report, items, answers, traps: trapsTaken(report, page.expected) };
    });
}

function rate(items: readonly Item[]): { p: number; r: number; f: number; n: number } {
  const right = items.filter(({ result }) => result === 'right').length;
  const found = items.filter(({ result }) => result !== 'missed').length;
  const wanted = items.filter(({ result }) => result !== 'false').length;
  const p = found === 0 ? 1 : right / found;
  const r = wanted === 0 ? 1 : right / wanted;
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r), n: wanted };
}

const shown = (share: number): string => share.toFixed(2);

/** "right/all" of the values found that the outlet, or somebody else, answers for. */
function answersOf(scored: readonly Scored[], who: keyof Answers): string {
  const sum = (count: 'right' | 'all'): number => scored.reduce((total, one) => total + one.answers[who][count], 0);
  return `${sum('right')}/${sum('all')}`;
}

function table(title: string, scored: readonly Scored[]): string {
  const items = scored.flatMap((one) => one.items);
  const facts = items.filter(({ kind }) => ['quantities', 'dates', 'choices'].includes(kind));
  const rows = [
    ['facts', facts] as const,
    ...[...new Set(items.map(({ kind }) => kind))].map(
      (kind) => [kind, items.filter((item) => item.kind === kind)] as const,
    ),
  ];
  const right = scored.filter(({ page, report }) => page.expected.relation === report.relation).length;
  const abouts = scored.filter(({ report }) => report.relation === 'about');
  const wanted = scored.filter(({ page }) => page.expected.relation === 'about');
  const both = abouts.filter(({ page }) => page.expected.relation === 'about');
  const mains = both.filter(({ page, report }) => report.frames[0]?.frame === page.expected.frames?.main).length;
  const traps = scored.reduce((sum, one) => sum + one.traps.all, 0);
  const taken = scored.reduce((sum, one) => sum + one.traps.taken.length, 0);
  const lines = rows.map(([name, list]) => {
    const { p, r, f, n } = rate(list);
    return `  ${name.padEnd(22)} P ${shown(p)}  R ${shown(r)}  F1 ${shown(f)}  (${n})`;
  });
  return [
    `${title}: ${scored.length} pages`,
    `  relation right         ${right}/${scored.length}; about P ${shown(both.length / Math.max(1, abouts.length))} R ${shown(both.length / Math.max(1, wanted.length))}`,
    ...lines,
    `  main frame right       ${mains}/${both.length}`,
    `  said by the outlet     ${answersOf(both, 'outlet')}; by somebody ${answersOf(both, 'speaker')}`,
    `  traps taken            ${taken}/${traps}`,
    `  sentinel misses        ${scored.filter(({ page, report }) => page.expected.relation !== 'unrelated' && !report.sentinel).length}`,
  ].join('\n');
}

function showPage({ page, report, items, traps }: Scored): void {
  const wrong = items.filter(({ result }) => result !== 'right');
  const relation =
    page.expected.relation === report.relation
      ? ''
      : ` RELATION ${report.relation} for ${page.expected.relation} (${report.score})`;
  const main =
    page.expected.frames?.main && report.frames[0]?.frame !== page.expected.frames.main
      ? ` MAIN ${report.frames[0]?.frame} for ${page.expected.frames.main}`
      : '';
  if (wrong.length === 0 && relation === '' && main === '' && traps.taken.length === 0) return;
  console.log(`\n${page.slug}${relation}${main}`);
  for (const { kind, what, result } of wrong) console.log(`  ${result === 'missed' ? '-' : '+'} ${kind}: ${what}`);
  for (const trap of traps.taken) console.log(`  ! trap ${trap}`);
}

const scored = scoreAll();
const development = scored.filter(({ page }) => !page.heldOut);
if (options.show) development.forEach(showPage);
console.log(table('\ndevelopment', development));
console.log(
  table(
    'held out',
    scored.filter(({ page }) => page.heldOut),
  ),
);
if (options.by === 'fact')
  for (const id of [...new Set(development.flatMap(({ items }) => items.map((item) => item.id)))].sort()) {
    const { p, r, f, n } = rate(development.flatMap(({ items }) => items.filter((item) => item.id === id)));
    console.log(`  ${id.padEnd(24)} P ${shown(p)}  R ${shown(r)}  F1 ${shown(f)}  (${n})`);
  }
if (options.by === 'language')
  for (const language of [...new Set(scored.map(({ page }) => page.expected.language.slice(0, 2)))].sort())
    console.log(
      table(
        language,
        scored.filter(({ page }) => page.expected.language.startsWith(language)),
      ),
    );
