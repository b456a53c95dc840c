/** Framing: what the page makes the event a matter of, against the corpus. */
import type { FrameFinding, ReportContext } from '../../lib/model.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { tellsBySilence } from './fact-rows.ts';
import { Passages } from './Passage.tsx';
import { useMark, usePanel } from './panel.ts';
import { SectionHead } from './SectionHead.tsx';
import { ShareBar } from './ShareBar.tsx';
import { WrongButton, WrongMark } from './WrongButton.tsx';

type Frame = ReportContext['frames'][number];
type FrameRow = {
  frame: Frame;
  here: FrameFinding | null;
  /** Stronger than all others, as the percentages show it. */
  isMain: boolean;
};

/** A frame that is not on the page is worth a line when three records in ten carry it. */
const commonFrom = 0.3;

function Row({ row }: { row: FrameRow }) {
  const i18n = useI18n();
  const { frame, here } = row;
  const { marked, open } = useMark('frame', here?.spans ?? []);
  const cells = (
    <>
      <span class="frame-name">
        {i18n.text(frame.label)}
        {row.isMain && <span class="chip">{i18n.t('main_frame')}</span>}
        <WrongMark part={`frame:${frame.id}`} />
      </span>
      <span class="share">
        {here ? i18n.percent(here.share) : i18n.t('frame_absent', i18n.percent(frame.corpusShare))}
      </span>
      <span class="sr">{i18n.t('corpus_median', i18n.percent(frame.corpusMedian))}</span>
      <ShareBar here={here?.share ?? 0} corpus={frame.corpusMedian} />
    </>
  );
  if (!here) return <li class="frame none">{cells}</li>;
  return (
    <li class="frame" data-focused={marked || undefined}>
      <Disclosure open={open} summary={<span class="cells">{cells}</span>}>
        <Passages kind="frame" spans={here.spans} />
        <WrongButton part={`frame:${frame.id}`} />
      </Disclosure>
    </li>
  );
}

/** Frames of the page, strongest first, then those that are common elsewhere. */
export function FramingSection() {
  const { t } = useI18n();
  const { report, context } = usePanel();
  const percentOf = (found: FrameFinding) => Math.round(found.share * 100);
  const rows: FrameRow[] = context.frames.map((frame) => {
    const here = report.frames.find((found) => found.frame === frame.id) ?? null;
    const isLed = here && report.frames.some((other) => other !== here && percentOf(other) >= percentOf(here));
    return { frame, here, isMain: here?.main === true && !isLed };
  });
  const present = rows.filter((row) => row.here).sort((a, b) => (b.here?.share ?? 0) - (a.here?.share ?? 0));
  const absent = rows.filter((row) => !row.here && tellsBySilence(report) && row.frame.corpusShare >= commonFrom);
  return (
    <section>
      <SectionHead id="framing" kind={present.length > 0 ? 'frame' : undefined}>
        {t('framing_title')}
      </SectionHead>
      {present.length === 0 && <p class="empty">{t('framing_empty')}</p>}
      {present.length + absent.length > 0 && <p class="legend">{t('framing_legend')}</p>}
      <ul class="frames">
        {[...present, ...absent].map((row) => (
          <Row key={row.frame.id} row={row} />
        ))}
      </ul>
    </section>
  );
}
