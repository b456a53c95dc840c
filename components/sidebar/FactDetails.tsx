/** An opened fact: the page's own sentences, then who in the corpus gives which value. */
import type { FactLabel } from '../../lib/model.ts';
import { formatValue } from '../shared/format.ts';
import { useI18n } from '../shared/i18n.tsx';
import { type FactRow, partOfFact, type ValueGroup } from './fact-rows.ts';
import { OutletList } from './OutletList.tsx';
import { Passages } from './Passage.tsx';
import { usePanel } from './panel.ts';
import { WrongButton } from './WrongButton.tsx';

function Group({ group, label }: { group: ValueGroup; label: FactLabel }) {
  const i18n = useI18n();
  const { context } = usePanel();
  // Another quantity has a label of its own: the value must not be read as this fact's.
  const own = context.facts.find((known) => known.id === group.value.fact) ?? label;
  return (
    <div class="value-group">
      <h5 class={group.own ? 'own' : undefined}>
        {group.own && <span aria-hidden="true">◆ </span>}
        <span>{formatValue(group.value, own, i18n)}</span>
        {own.id !== label.id && <span class="aside">{i18n.text(own.label)}</span>}
        <span class="aside">
          {group.outlets > 0 ? i18n.plural('outlets', group.outlets) : i18n.t('relation_only_here')}
        </span>
      </h5>
      <OutletList entries={group.records} />
    </div>
  );
}

export function FactDetails({ row }: { row: FactRow }) {
  const i18n = useI18n();
  const later = row.later.map(({ id, ...value }) => ({ id, values: [formatValue(value, row.label, i18n)] }));
  return (
    <>
      <h5>{i18n.t('in_this_page')}</h5>
      <Passages kind="fact" spans={row.findings.flatMap((finding) => finding.spans)} />
      {row.groups.some((group) => group.records.length > 0) &&
        row.groups.map((group) => <Group key={group.key} group={group} label={row.label} />)}
      {later.length > 0 && (
        <div class="value-group later">
          <h5>{i18n.t('published_later')}</h5>
          <OutletList entries={later} />
        </div>
      )}
      <WrongButton part={partOfFact(row.label.id)} />
    </>
  );
}
