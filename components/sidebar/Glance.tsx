/** At a glance: three counts that jump, and one sentence. */
import type { Coverage } from '../../lib/model.ts';
import { useI18n } from '../shared/i18n.tsx';
import { countFindings, tellsBySilence } from './fact-rows.ts';
import { usePanel } from './panel.ts';

/** What the page is compared with, in a sentence. */
function Basis() {
  const { t, plural, number } = useI18n();
  const { report, context } = usePanel();
  const { records, independent } = context.comparable;
  if (records === 0) return <p class="basis">{t('basis_none')}</p>;
  const count = plural(report.article.published ? 'basis_by_date' : 'basis_undated', records);
  const sources =
    independent < records ? plural('basis_independent', independent, number(independent)) : t('basis_all_independent');
  // Of these nobody knows whether they were out by then; the rows count them.
  const isUndated = (record: Coverage) => record.published === null && record.id !== context.ownRecord;
  const undated = report.article.published ? context.coverage.filter(isUndated).length : 0;
  return (
    <p class="basis">
      {count} {sources} {undated > 0 && plural('basis_more_undated', undated)}
    </p>
  );
}

/** The agency copy this page passes on: what it shares with others is no confirmation. */
function Wire() {
  const { t, plural } = useI18n();
  const { context, nameOf } = usePanel();
  if (!context.wire) return null;
  const { agency, records } = context.wire;
  if (records.length === 0) return agency ? <p class="basis">{t('wire_alone', nameOf(agency))}</p> : null;
  return (
    <p class="basis">
      {agency ? plural('wire_shared', records.length, nameOf(agency)) : plural('wire_unnamed', records.length)}
    </p>
  );
}

/** `jump` brings a section into view and gives its heading the focus. */
export function Glance({ jump }: { jump: (section: string) => void }) {
  const { plural, t, number } = useI18n();
  const { report, wrong } = usePanel();
  const counts = countFindings(report, wrong);
  const cell = (count: number, label: string, section: string, marked = false) => (
    <li>
      <button type="button" class={marked && count > 0 ? 'count differs' : 'count'} onClick={() => jump(section)}>
        <b>{number(count)}</b> <span>{label}</span>
      </button>
    </li>
  );
  return (
    <nav class="glance" aria-label={t('glance')}>
      <ul>
        {cell(counts.facts, plural('glance_facts', counts.facts), 'facts')}
        {cell(counts.differences, plural('glance_differ', counts.differences), 'facts', true)}
        {tellsBySilence(report) && cell(counts.missing, plural('glance_missing', counts.missing), 'missing')}
      </ul>
      <Basis />
      <Wire />
    </nav>
  );
}
