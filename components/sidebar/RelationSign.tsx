/** The relation of a value to the corpus: a sign and words, so that it is never told by colour alone. */
import type { Relation } from '../../lib/model.ts';
import { Icon } from '../shared/Icon.tsx';
import { type I18n, useI18n } from '../shared/i18n.tsx';
import type { FactRow } from './fact-rows.ts';

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
