/** Figures and facts: what the page states, fact by fact, beside what the corpus states. */
import { useI18n } from '../shared/i18n.tsx';
import { FactRowView } from './FactRowView.tsx';
import { buildFactRows, type FactRow, isDifference } from './fact-rows.ts';
import { usePanel } from './panel.ts';
import { SectionHead } from './SectionHead.tsx';
import { hasSpread } from './Spread.tsx';

function Rows({ title, rows, compact = false }: { title: string; rows: readonly FactRow[]; compact?: boolean }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 class="group">{title}</h3>
      <ul class={compact ? 'rows' : 'cards'}>
        {rows.map((row) => (
          <FactRowView key={row.label.id} row={row} compact={compact} />
        ))}
      </ul>
    </>
  );
}

/** Rows that fill the window's first screen below the head. */
const firstScreen = 6;

/** Differences come first, then what only this page says, then what others say too. `opening` draws the first screen only. */
export function FactsSection({ opening = false }: { opening?: boolean }) {
  const { t } = useI18n();
  const { report } = usePanel();
  const rows = buildFactRows(report);
  const differing = rows.filter((row) => isDifference(row.relation));
  const alone = rows.filter((row) => row.relation === 'only-here' || row.relation === 'later');
  const shared = rows.filter((row) => row.relation === 'same' || row.relation === 'rounding');
  const drawn = new Set([...differing, ...alone, ...shared].slice(0, opening ? firstScreen : rows.length));
  const isDrawn = (row: FactRow) => drawn.has(row);
  return (
    <section>
      <SectionHead id="facts" kind={rows.length > 0 ? 'fact' : undefined}>
        {t('facts_title')}
      </SectionHead>
      {rows.length === 0 && <p class="empty">{t('facts_empty')}</p>}
      {rows.some(hasSpread) && <p class="legend">{t('facts_legend')}</p>}
      <Rows title={t('facts_differ')} rows={differing.filter(isDrawn)} />
      <Rows title={t('facts_alone')} rows={alone.filter(isDrawn)} compact />
      <Rows title={t('facts_shared')} rows={shared.filter(isDrawn)} compact />
    </section>
  );
}
