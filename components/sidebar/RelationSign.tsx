/** The relation of a value to the corpus: a sign and words, so that it is never told by colour alone. */
import type { Relation } from '../../lib/model.ts';
import { Icon } from '../shared/Icon.tsx';
import { type I18n, useI18n } from '../shared/i18n.tsx';
import { type FactRow, isDifference } from './fact-rows.ts';
import { listOutlets, usePanel } from './panel.ts';

/** The relation in a few words. */
function formatRelation({ relation, outlets, label }: FactRow, i18n: I18n): string {
  switch (relation) {
    case 'same':
      return i18n.plural('relation_same', outlets);
    case 'rounding':
      return i18n.plural('relation_rounding', outlets);
    case 'other-quantity':
      return i18n.plural(`relation_other_${label.kind}`, outlets);
    case 'conflict':
      return i18n.plural('relation_conflict', outlets);
    case 'later':
      return i18n.t('relation_later');
    case 'only-here':
      return i18n.t('relation_only_here');
  }
}

const shownNames = 3;

/** Who says otherwise, by name: a few of them, the others among the details. */
export function Others({ row }: { row: FactRow }) {
  const i18n = useI18n();
  const { records } = usePanel();
  if (!isDifference(row.relation)) return null;
  const names = listOutlets(
    row.related.map(({ id }) => id),
    records,
  );
  const shown = names.slice(0, shownNames);
  return <span class="others">{names.length > shownNames ? `${shown.join(', ')}…` : i18n.list(shown)}</span>;
}

/** `short` shows the sign and the number of outlets, where a heading already says the rest. */
export function RelationSign({ row, short }: { row: FactRow; short?: boolean }) {
  const i18n = useI18n();
  const words = formatRelation(row, i18n);
  const counted: readonly Relation[] = ['same', 'rounding'];
  return (
    <span class={`relation ${row.relation}`}>
      <Icon name={row.relation} />
      {short && counted.includes(row.relation) ? (
        <>
          <span aria-hidden="true">{i18n.plural('outlets', row.outlets)}</span>
          <span class="sr">{words}</span>
        </>
      ) : (
        words
      )}
    </span>
  );
}
