/** One fact: the page's value and whom it rests on, the spread of the corpus, the relation in words. */
import type { FactFinding } from '../../lib/model.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { formatValue } from '../shared/format.ts';
import { type I18n, useI18n } from '../shared/i18n.tsx';
import { FactDetails } from './FactDetails.tsx';
import { type FactRow, partOfFact } from './fact-rows.ts';
import { SpanButton } from './Passage.tsx';
import { type Panel, useMark, usePanel } from './panel.ts';
import { Others, RelationSign } from './RelationSign.tsx';
import { Spoken, setApart } from './Spoken.tsx';
import { MiniSpread, Spread } from './Spread.tsx';
import { WrongMark } from './WrongButton.tsx';

/** Whom a value rests on, in words. */
function formatAttribution(finding: FactFinding, panel: Panel, i18n: I18n): string {
  const speakers = finding.attributedTo.map(panel.speakerOf);
  return [
    speakers.length > 0 ? i18n.t('according_to', i18n.list(speakers)) : i18n.t('no_source_named'),
    finding.inferredSpeaker ? i18n.t('speaker_inferred') : '',
    finding.unconfirmed ? i18n.t('unconfirmed') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** The value, or the page's own words where they could not be read as one. */
const writeValue = (finding: FactFinding, row: FactRow, i18n: I18n) =>
  formatValue(finding, row.label, i18n) || setApart(finding.spans[0]?.text ?? '');

/** Values longer than this are set smaller, all of a fact together, so that they keep to a line or two. */
const longFrom = 26;

/** A value and everyone it rests on; the page may give it more than once. */
function Value({ value, findings }: { value: string; findings: readonly FactFinding[] }) {
  const i18n = useI18n();
  const panel = usePanel();
  const sources = new Set(findings.map((finding) => formatAttribution(finding, panel, i18n)));
  return (
    <p class="value">
      <SpanButton kind="fact" spans={findings.flatMap((finding) => finding.spans)}>
        <Spoken>{value}</Spoken>
      </SpanButton>
      <span class="source">
        <Spoken>{[...sources].join(' · ')}</Spoken>
      </span>
    </p>
  );
}

/** `compact` draws the row small: the corpus agrees, or says nothing. Its spread in full is then among the details. */
export function FactRowView({ row, compact }: { row: FactRow; compact: boolean }) {
  const i18n = useI18n();
  const { wrong } = usePanel();
  const part = partOfFact(row.label.id);
  const values = [...new Set(row.findings.map((finding) => writeValue(finding, row, i18n)))];
  const isLong = values.some((value) => value.length > longFrom);
  const { marked, open } = useMark(
    'fact',
    row.findings.flatMap((finding) => finding.spans),
  );
  return (
    <li class={`${compact ? 'row' : 'card'} ${wrong.has(part) ? 'is-wrong' : ''}`} data-focused={marked || undefined}>
      <h4 class="label">
        {i18n.text(row.label.label)}
        <WrongMark part={part} words={i18n.t('wrong_uncounted')} />
      </h4>
      <div class={isLong ? 'values long' : 'values'}>
        {values.map((value) => (
          <Value
            key={value}
            value={value}
            findings={row.findings.filter((finding) => writeValue(finding, row, i18n) === value)}
          />
        ))}
      </div>
      {compact ? <MiniSpread row={row} /> : <Spread row={row} />}
      {row.note && !compact && <p class="note">{i18n.text(row.note)}</p>}
      <Disclosure
        open={open}
        summary={
          <span class="standing">
            <RelationSign row={row} short={compact} />
            <Others row={row} />
          </span>
        }
      >
        {compact && <Spread row={row} />}
        {row.note && compact && <p class="note">{i18n.text(row.note)}</p>}
        <FactDetails row={row} />
      </Disclosure>
    </li>
  );
}
