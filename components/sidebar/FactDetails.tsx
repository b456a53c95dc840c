/** An opened fact: the page's own sentences, then who in the corpus gives which value. */
import type { ComparedRecord, FactLabel } from '../../lib/model.ts';
import { formatDate } from '../shared/dates.ts';
import { formatValue } from '../shared/format.ts';
import { useI18n } from '../shared/i18n.tsx';
import { SafeLink } from '../shared/SafeLink.tsx';
import type { FactRow, ValueGroup } from './fact-rows.ts';
import { Passages } from './Passage.tsx';
import { usePanel } from './panel.ts';
import { WrongButton } from './WrongButton.tsx';

/** One outlet's line: name and link, date, the values it gives and whom they rest on. */
export function RecordLine(props: { id: string; values?: readonly string[]; attributedTo?: readonly string[] }) {
  const i18n = useI18n();
  const panel = usePanel();
  const record = panel.records.get(props.id);
  if (!record) return null;
  const { values = [], attributedTo = [] } = props;
  const date = record.published ? formatDate(record.published, i18n, 'short') : i18n.t('undated');
  const source = attributedTo.length > 0 ? i18n.t('according_to', i18n.list(attributedTo.map(panel.nameOf))) : '';
  return (
    <li>
      <SafeLink href={record.url}>{record.outlet.name}</SafeLink>
      <span class="aside">{[date, ...values, source].filter(Boolean).join(' · ')}</span>
    </li>
  );
}

/** The label of the fact a record's value belongs to; another one than the page's for other quantities. */
function useLabelOf(fact: string, fallback: FactLabel): FactLabel {
  return usePanel().context.facts.find((label) => label.id === fact) ?? fallback;
}

function Group({ group, label }: { group: ValueGroup; label: FactLabel }) {
  const i18n = useI18n();
  const own = useLabelOf(group.value.fact, label);
  return (
    <div class="value-group">
      <h5 class={group.own ? 'own' : undefined}>
        {group.own && <span aria-hidden="true">◆ </span>}
        {formatValue(group.value, own, i18n)}
        {own.id !== label.id && <span class="aside">{i18n.text(own.label)}</span>}
        <span class="aside">
          {group.outlets > 0 ? i18n.plural('outlets', group.outlets) : i18n.t('relation_only_here')}
        </span>
      </h5>
      <ul class="outlets">
        {group.records.map((record) => (
          <RecordLine key={record.id} id={record.id} attributedTo={record.attributedTo} />
        ))}
      </ul>
    </div>
  );
}

function Later({ records, label }: { records: readonly ComparedRecord[]; label: FactLabel }) {
  const i18n = useI18n();
  return (
    <div class="value-group later">
      <h5>{i18n.t('published_later')}</h5>
      <ul class="outlets">
        {records.map((record) => (
          <RecordLine key={record.id} id={record.id} values={[formatValue(record, label, i18n)]} />
        ))}
      </ul>
    </div>
  );
}

export function FactDetails({ row }: { row: FactRow }) {
  const { t } = useI18n();
  return (
    <>
      <h5>{t('in_this_page')}</h5>
      <Passages kind="fact" spans={row.findings.flatMap((finding) => finding.spans)} />
      {row.groups.some((group) => group.records.length > 0) &&
        row.groups.map((group) => <Group key={group.key} group={group} label={row.label} />)}
      {row.later.length > 0 && <Later records={row.later} label={row.label} />}
      <WrongButton part={`fact:${row.label.id}`} />
    </>
  );
}
