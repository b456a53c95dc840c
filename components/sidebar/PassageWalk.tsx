/** Walks through the underlined passages of the page, one after the other. */
import type { Report, Span } from '../../lib/model.ts';
import { useI18n } from '../shared/i18n.tsx';
import { Tool } from '../shared/Tool.tsx';
import type { FindingKind } from './contract.ts';
import { keyOfFocus, usePanel } from './panel.ts';

type Stop = { kind: FindingKind; span: Span };

const orderOfBlock = (block: number) => (block === -1 ? -3 : block);

/** Every found passage in reading order (title, standfirst, text), each place once. */
function listStops(report: Report): Stop[] {
  const all: Stop[] = [
    ...report.facts.flatMap((found) => found.spans.map((span) => ({ kind: 'fact' as const, span }))),
    ...report.attribution.flatMap((found) => found.spans.map((span) => ({ kind: 'rung' as const, span }))),
    ...report.frames.flatMap((found) => found.spans.map((span) => ({ kind: 'frame' as const, span }))),
    ...report.voices.flatMap((found) => found.spans.map((span) => ({ kind: 'voice' as const, span }))),
  ];
  const unique = new Map(all.map((stop) => [keyOfFocus(stop.kind, stop.span), stop]));
  return [...unique.values()].sort(
    (a, b) => orderOfBlock(a.span.block) - orderOfBlock(b.span.block) || a.span.start - b.span.start,
  );
}

export function PassageWalk() {
  const { t, number } = useI18n();
  const { report, lit, isAnchored, actions, announce, focus, walkTo } = usePanel();
  const stops = listStops(report).filter((stop) => lit.has(stop.kind) && isAnchored(stop.span));
  const current = stops.findIndex((stop) => keyOfFocus(stop.kind, stop.span) === focus);
  if (stops.length === 0) return null;
  const go = (step: number) => {
    const next = (Math.max(current, step > 0 ? -1 : 0) + step + stops.length) % stops.length;
    const stop = stops[next] as Stop;
    walkTo(stop.kind, stop.span);
    actions.showSpan(stop.kind, stop.span);
    announce(`${t('passage_at', number(next + 1), number(stops.length))}. ${stop.span.text}`);
  };
  return (
    <nav class="walk" aria-label={t('passages')}>
      <span>
        {current < 0
          ? t('passages_count', number(stops.length))
          : t('passage_at', number(current + 1), number(stops.length))}
      </span>
      <Tool icon="up" label={t('passage_previous')} onClick={() => go(-1)} />
      <Tool icon="down" label={t('passage_next')} onClick={() => go(1)} />
    </nav>
  );
}
