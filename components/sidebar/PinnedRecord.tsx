/** This page and one record of the corpus, side by side. */
import type { Coverage, FactLabel, FactValue } from '../../lib/model.ts';
import { formatValue } from '../shared/format.ts';
import { Icon } from '../shared/Icon.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { Tool } from '../shared/Tool.tsx';
import { keysOfValue } from './fact-rows.ts';
import { usePanel } from './panel.ts';

type Line = { label: string; here: string; there: string; differs: boolean };

function useLines(record: Coverage): Line[] {
  const i18n = useI18n();
  const { report, context } = usePanel();
  const say = (values: readonly FactValue[], label: FactLabel) =>
    values.map((value) => formatValue(value, label, i18n)).join(' · ');
  const facts = context.facts.flatMap((label): Line[] => {
    const here = report.facts.filter((value) => value.fact === label.id);
    const there = record.facts.filter((value) => value.fact === label.id);
    if (here.length + there.length === 0) return [];
    const shared = there.flatMap(keysOfValue).some((key) => here.flatMap(keysOfValue).includes(key));
    const both = here.length > 0 && there.length > 0;
    return [
      { label: i18n.text(label.label), here: say(here, label), there: say(there, label), differs: both && !shared },
    ];
  });
  const nameOf = (list: readonly { id: string; label: FactLabel['label'] }[], id: string | undefined) => {
    const known = list.find((entry) => entry.id === id);
    return known ? i18n.text(known.label) : '';
  };
  const frame = [report.frames, record.frames].map((frames) =>
    nameOf(context.frames, frames.find((found) => found.main)?.frame),
  );
  const rung = [report.attribution, record.attribution].map((rungs) =>
    [...new Set(rungs.map((found) => nameOf(context.rungs, found.rung)))].join(' · '),
  );
  const pair = (label: string, [here = '', there = '']: string[]): Line => ({
    label,
    here,
    there,
    differs: here !== there,
  });
  return [...facts, pair(i18n.t('main_frame_title'), frame), pair(i18n.t('ladder_title'), rung)];
}

/** Rows where both state a fact and no value is shared are marked. */
export function PinnedRecord({ record, unpin }: { record: Coverage; unpin: () => void }) {
  const { t } = useI18n();
  const lines = useLines(record);
  return (
    <div class="pinned">
      <div class="pinned-head">
        <h3>{t('pinned_title', record.outlet.name)}</h3>
        <Tool icon="close" label={t('unpin')} onClick={unpin} />
      </div>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('this_page')}</th>
            <th scope="col">{record.outlet.name}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.label} class={line.differs ? 'differs' : undefined}>
              <th scope="row">
                {line.differs && <Icon name="conflict" />}
                {line.label}
                {line.differs && <span class="sr"> {t('differs')}</span>}
              </th>
              <td>{line.here || t('absent')}</td>
              <td>{line.there || t('absent')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
