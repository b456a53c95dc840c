/** One fact: the page's value and whom it rests on, the spread of the corpus, the relation in words. */
import type { FactFinding, Relation } from '../../lib/model.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { formatValue } from '../shared/format.ts';
import { type I18n, useI18n } from '../shared/i18n.tsx';
import { ChoiceChart } from './ChoiceChart.tsx';
import { FactDetails } from './FactDetails.tsx';
import type { FactRow } from './fact-rows.ts';
import { SpanButton } from './Passage.tsx';
import { keyOfSpan, usePanel } from './panel.ts';
import { SpreadChart } from './SpreadChart.tsx';

/** A sign for each relation, so that it is never told by colour alone. */
const signs: Record<Relation, string> = {
  same: '=',
  rounding: '≈',
  'other-quantity': '⇄',
  conflict: '≠',
  later: '↷',
  'only-here': '◇',
};

/** The relation in a few words. */
export function formatRelation(row: FactRow, i18n: I18n): string {
  switch (row.relation) {
    case 'same':
      return i18n.plural('relation_same', row.outlets);
    case 'rounding':
      return i18n.plural('relation_rounding', row.outlets);
    case 'other-quantity':
      return i18n.plural('relation_other_quantity', row.outlets);
    case 'conflict':
      return i18n.plural('relation_conflict', row.outlets);
    case 'later':
      return i18n.t('relation_later');
    case 'only-here':
      return i18n.t('relation_only_here');
  }
}

/** Whom a value rests on, in words. */
export function formatAttribution(finding: FactFinding, i18n: I18n): string {
  const speakers = finding.attributedTo;
  const who = speakers.length > 0 ? i18n.t('according_to', i18n.list(speakers)) : i18n.t('no_source_named');
  const marks = [
    finding.inferredSpeaker ? i18n.t('speaker_inferred') : '',
    finding.unconfirmed ? i18n.t('unconfirmed') : '',
  ];
  return [who, ...marks].filter(Boolean).join(', ');
}

function Value({ finding, row }: { finding: FactFinding; row: FactRow }) {
  const i18n = useI18n();
  const value = formatValue(finding, row.label, i18n) || (finding.spans[0]?.text ?? '');
  return (
    <p class={value.length > 26 ? 'value long' : 'value'}>
      <SpanButton kind="fact" spans={finding.spans}>
        {value}
      </SpanButton>
      <span class="source">{formatAttribution(finding, i18n)}</span>
    </p>
  );
}

/** Room of a card around its drawing: margins of the section, padding and border of the card, in px. */
const cardRoom = 62;

export function FactRowView({ row }: { row: FactRow }) {
  const i18n = useI18n();
  const { width, focus } = usePanel();
  const spans = row.findings.flatMap((finding) => finding.spans);
  const focused = spans.some((span) => `fact ${keyOfSpan(span)}` === focus);
  const labelOf = (group: FactRow['groups'][number]) => formatValue(group.value, row.label, i18n);
  return (
    <li class={focused ? 'card focused' : 'card'} data-focused={focused || undefined}>
      <h4 class="label">{i18n.text(row.label.label)}</h4>
      {row.findings.map((finding, i) => (
        <Value key={i} finding={finding} row={row} />
      ))}
      {row.groups.length > 1 && row.label.kind === 'choice' && <ChoiceChart row={row} />}
      {row.groups.length > 1 && row.label.kind !== 'choice' && (
        <SpreadChart groups={row.groups} labelOf={labelOf} width={width - cardRoom} />
      )}
      {row.note && <p class="note">{i18n.text(row.note)}</p>}
      <Disclosure
        open={focused}
        summary={
          <span class={`relation ${row.relation}`}>
            <span class="sign" aria-hidden="true">
              {signs[row.relation]}
            </span>
            {formatRelation(row, i18n)}
          </span>
        }
      >
        <FactDetails row={row} />
      </Disclosure>
    </li>
  );
}
