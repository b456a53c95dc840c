/** Not found here: facts that most comparable records state and this page does not. */
import type { FactLabel, Missing } from '../../lib/model.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { formatValue } from '../shared/format.ts';
import { useI18n } from '../shared/i18n.tsx';
import { tellsBySilence } from './fact-rows.ts';
import { OutletList } from './OutletList.tsx';
import { listOutlets, usePanel } from './panel.ts';
import { SectionHead } from './SectionHead.tsx';

function MissingFact({ missing, label }: { missing: Missing; label: FactLabel }) {
  const i18n = useI18n();
  const { records } = usePanel();
  const outlets = listOutlets(missing.records, records).length;
  const entries = missing.records.map((id) => {
    const values = records.get(id)?.facts.filter((fact) => fact.fact === label.id) ?? [];
    return { id, values: values.map((value) => formatValue(value, label, i18n)) };
  });
  return (
    <li class="card">
      <Disclosure
        summary={
          <span class="missing">
            <span class="missing-name">{i18n.text(label.label)}</span>
            <span class="aside">{i18n.plural('missing_share', outlets, i18n.percent(missing.share))}</span>
          </span>
        }
      >
        <OutletList entries={entries} />
      </Disclosure>
    </li>
  );
}

/** A text that is cut short, or about something else, says nothing by its silence: then only that is said. */
export function MissingSection() {
  const { t } = useI18n();
  const { report, context } = usePanel();
  const isTold = tellsBySilence(report);
  const facts = report.missing.flatMap((missing) => {
    const label = context.facts.find((known) => known.id === missing.fact);
    return label ? [{ missing, label }] : [];
  });
  return (
    <section>
      <SectionHead id="missing">{t('missing_title')}</SectionHead>
      {!isTold && <p class="empty">{t(report.article.truncated ? 'missing_truncated' : 'missing_mention')}</p>}
      {isTold && facts.length === 0 && <p class="empty">{t('missing_none')}</p>}
      {isTold && facts.length > 0 && (
        <>
          <p class="legend">{t('missing_legend')}</p>
          <ul class="cards tight">
            {facts.map(({ missing, label }) => (
              <MissingFact key={missing.fact} missing={missing} label={label} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
