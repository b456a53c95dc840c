/** One found record. */
import type { SearchHit } from '../../lib/search/contract.ts';
import { formatDate } from '../shared/dates.ts';
import { Gist } from '../shared/Gist.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { Marked } from '../shared/Marked.tsx';
import { formatCountry } from '../shared/names.ts';
import { SafeLink } from '../shared/SafeLink.tsx';

export function Result({ hit }: { hit: SearchHit }) {
  const i18n = useI18n();
  const { record } = hit;
  const where = [
    record.published ? formatDate(record.published, i18n, 'short') : i18n.t('undated'),
    record.outlet.country ? formatCountry(record.outlet.country, i18n) : '',
  ];
  return (
    <li class="result">
      <p class="result-head">
        <SafeLink href={record.url}>
          <Marked text={record.outlet.name} marks={hit.outletMarks} />
        </SafeLink>
        <span class="aside">{where.filter(Boolean).join(' · ')}</span>
      </p>
      {hit.text && (
        <p class="found" lang={hit.language}>
          <Marked text={hit.text} marks={hit.marks} />
        </p>
      )}
      {hit.field !== 'gist' && <Gist text={record.gist} />}
    </li>
  );
}
