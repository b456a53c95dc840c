/** Outlets of the corpus with their links, a handful at first. */
import { useState } from 'preact/hooks';
import { formatDate } from '../shared/dates.ts';
import { useI18n } from '../shared/i18n.tsx';
import { SafeLink } from '../shared/SafeLink.tsx';
import { usePanel } from './panel.ts';

/** A record, the values it gives and whom they rest on. */
export type OutletEntry = { id: string; values?: readonly string[]; attributedTo?: readonly string[] };

const shownAtFirst = 5;

function OutletLine({ id, values = [], attributedTo = [] }: OutletEntry) {
  const i18n = useI18n();
  const panel = usePanel();
  const record = panel.records.get(id);
  if (!record) return null;
  const date = record.published ? formatDate(record.published, i18n, 'short') : i18n.t('undated');
  const source = attributedTo.length > 0 ? i18n.t('according_to', i18n.list(attributedTo.map(panel.nameOf))) : '';
  return (
    <li>
      <SafeLink href={record.url}>{record.outlet.name}</SafeLink>
      <span class="aside">{[date, ...values, source].filter(Boolean).join(' · ')}</span>
    </li>
  );
}

/** One line a record; what is one line too many stays folded. */
export function OutletList({ entries }: { entries: readonly OutletEntry[] }) {
  const { plural } = useI18n();
  const [all, setAll] = useState(entries.length <= shownAtFirst + 1);
  return (
    <>
      <ul class="outlets">
        {(all ? entries : entries.slice(0, shownAtFirst)).map((entry, i) => (
          <OutletLine key={`${entry.id} ${i}`} {...entry} />
        ))}
      </ul>
      {!all && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {plural('records_more', entries.length - shownAtFirst)}
        </button>
      )}
    </>
  );
}
