/** This page and one record of the corpus, side by side. */
import type { Ref } from 'preact';
import type { Coverage, FactLabel, FactValue, Relation } from '../../lib/model.ts';
import { formatValue } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { Tool } from '../shared/Tool.tsx';
import { isDifference, keysOfValue } from './fact-rows.ts';
import { usePanel } from './panel.ts';

type Line = { label: string; here: string; there: string; differs: boolean };

/** What a reader looks for first: differences, then what both say, then what one of them says. */
const rank = ({ here, there, differs }: Line) => (!here || !there ? 2 : differs ? 0 : 1);

/** Relations that do not tell whether two values fit: the record is younger, or not compared at all. */
const isOpen = (relation: Relation) => relation === 'later' || relation === 'only-here';

/** Whether what both state can be one thing: by the comparison, else by a value they share; a magnitude contradicts no number here. */
function canAgree(here: readonly FactValue[], there: readonly FactValue[], relations: readonly Relation[]): boolean {
  const told = relations.filter((relation) => !isOpen(relation));
  if (told.length > 0) return told.some((relation) => !isDifference(relation));
  const isVague = [...here, ...there].some(({ magnitude, hedge }) => magnitude !== null || hedge !== 'exact');
  return isVague || there.flatMap(keysOfValue).some((key) => here.flatMap(keysOfValue).includes(key));
}

function useLines(record: Coverage): Line[] {
  const i18n = useI18n();
  const { report, context } = usePanel();
  const say = (values: readonly FactValue[], label: FactLabel) =>
    [...new Set(values.map((value) => formatValue(value, label, i18n)))].join(' · ');
  const relationsTo = (fact: string) =>
    report.comparisons.flatMap((one) =>
      one.fact === fact ? one.records.flatMap(({ id, relation }) => (id === record.id ? [relation] : [])) : [],
    );
  const facts = context.facts.flatMap((label): Line[] => {
    const here = report.facts.filter((value) => value.fact === label.id);
    const there = record.facts.filter((value) => value.fact === label.id);
    if (here.length + there.length === 0) return [];
    const differs = here.length > 0 && there.length > 0 && !canAgree(here, there, relationsTo(label.id));
    return [{ label: i18n.text(label.label), here: say(here, label), there: say(there, label), differs }];
  });
  const nameRungs = (found: readonly { rung: string }[]) =>
    context.rungs
      .filter(({ id }) => found.some(({ rung }) => rung === id))
      .map(({ label }) => i18n.text(label))
      .join(' · ');
  const nameOf = (list: readonly { id: string; label: FactLabel['label'] }[], id: string | undefined) => {
    const known = list.find((entry) => entry.id === id);
    return known ? i18n.text(known.label) : '';
  };
  const frame = [report.frames, record.frames].map((frames) =>
    nameOf(context.frames, frames.find((found) => found.main)?.frame),
  );
  const rung = [report.attribution, record.attribution].map(nameRungs);
  const pair = (label: string, [here = '', there = '']: string[]): Line => ({
    label,
    here,
    there,
    differs: here !== there && here !== '' && there !== '',
  });
  return [...facts, pair(i18n.t('main_frame_title'), frame), pair(i18n.t('ladder_title'), rung)]
    .filter(({ here, there }) => here || there)
    .sort((a, b) => rank(a) - rank(b));
}

/** Facts where both state something and the two do not fit are marked. `title` is the heading's element. */
export function PinnedRecord(props: { record: Coverage; unpin: () => void; title: Ref<HTMLHeadingElement> }) {
  const { t } = useI18n();
  const { record, unpin, title } = props;
  const lines = useLines(record);
  return (
    <div class="pinned">
      <div class="pinned-head">
        <h3 ref={title} tabIndex={-1}>
          {t('pinned_title', record.outlet.name)}
        </h3>
        <Tool icon="close" label={t('unpin')} onClick={unpin} />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('this_page')}</th>
            <th scope="col">{record.outlet.name}</th>
          </tr>
        </thead>
        {lines.map((line) => (
          <tbody key={line.label} class={line.differs ? 'differs' : undefined}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {line.differs && <Icon name="conflict" />}
                {line.label}
                {line.differs && <span class="sr"> {t('differs')}</span>}
              </th>
            </tr>
            <tr>
              <td>{line.here || t('absent')}</td>
              <td>{line.there || t('absent')}</td>
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
