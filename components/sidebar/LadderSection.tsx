/** Who is held responsible: the ladder from a named state down to a question not raised. */
import type { Rung, RungFinding } from '../../lib/model.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { type I18n, useI18n } from '../shared/i18n.tsx';
import { tellsBySilence } from './fact-rows.ts';
import { OutletList } from './OutletList.tsx';
import { Passages, SpanButton } from './Passage.tsx';
import { listOutlets, type Panel, useMark, usePanel } from './panel.ts';
import { SectionHead } from './SectionHead.tsx';
import { Spoken } from './Spoken.tsx';

/** Firmest at the top; "no trace" stands apart below. */
const steps: readonly Rung[] = ['state-named', 'group-named', 'suspicion', 'unknown-author', 'none'];

function formatRung(finding: RungFinding, panel: Panel, i18n: I18n): string {
  const suspect = panel.context.suspects.find((known) => known.id === finding.suspect);
  const speaker = finding.speaker ? i18n.t('according_to', panel.speakerOf(finding.speaker)) : i18n.t('said_by_page');
  return [suspect ? i18n.text(suspect.label) : '', speaker].filter(Boolean).join(' · ');
}

function Step({ rung }: { rung: Rung }) {
  const i18n = useI18n();
  const panel = usePanel();
  const label = panel.context.rungs.find((known) => known.id === rung);
  if (!label) return null;
  const raised = panel.report.attribution.filter((finding) => finding.rung !== 'none');
  const here = panel.report.attribution.filter((finding) => finding.rung === rung);
  const own = here.length > 0 || (rung === 'none' && raised.length === 0 && tellsBySilence(panel.report));
  const earlier = label.records.filter((id) => !panel.records.get(id)?.later);
  const spans = here.flatMap((finding) => finding.spans);
  const { marked, open } = useMark('rung', spans);
  const outlets = listOutlets(earlier, panel.records).length;
  return (
    <li class={own ? 'step own' : 'step'} data-focused={marked || undefined}>
      <Disclosure
        open={open}
        summary={
          <>
            <span class="step-name">
              {i18n.text(label.label)}
              {own && <span class="sr"> {i18n.t('stated_here')}</span>}
            </span>
            <span class="step-count">
              {i18n.number(outlets)}
              <span class="sr"> {i18n.plural('outlets_word', outlets)}</span>
            </span>
          </>
        }
      >
        {here.length > 0 && <Passages kind="rung" spans={spans} />}
        <OutletList entries={earlier.map((id) => ({ id }))} />
        {outlets === 0 && <p class="hint">{i18n.t('no_outlet')}</p>}
      </Disclosure>
      {here
        .filter((finding) => finding.spans.length > 0)
        .map((finding, i) => (
          <p key={i} class="said">
            <SpanButton kind="rung" spans={finding.spans}>
              <Spoken>{formatRung(finding, panel, i18n)}</Spoken>
            </SpanButton>
          </p>
        ))}
    </li>
  );
}

export function LadderSection() {
  const { t } = useI18n();
  const { report } = usePanel();
  const isSaid = report.attribution.some(({ spans }) => spans.length > 0);
  return (
    <section>
      <SectionHead id="ladder" kind={isSaid ? 'rung' : undefined}>
        {t('ladder_title')}
      </SectionHead>
      <p class="legend">{t('ladder_legend')}</p>
      <ol class="ladder">
        {steps.map((rung) => (
          <Step key={rung} rung={rung} />
        ))}
      </ol>
      <ul class="ladder apart">
        <Step rung="no-trace" />
      </ul>
    </section>
  );
}
