/** A report, top to bottom. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Report } from '../../lib/model.ts';
import { useI18n } from '../shared/i18n.tsx';
import type { FindingKind, SidebarProps, SidebarState } from './contract.ts';
import { Glance } from './Glance.tsx';
import { Head } from './Head.tsx';
import { PassageWalk } from './PassageWalk.tsx';
import { keyOfSpan, type Panel, PanelProvider } from './panel.ts';
import { SectionsInTurn } from './SectionsInTurn.tsx';

/** Kinds underlined in the page before the reader chooses: facts alone, so that the page stays calm. */
const litAtFirst: readonly FindingKind[] = ['fact'];

type Ready = Extract<SidebarState, { status: 'ready' }>;
type Props = {
  state: Ready;
  width: number;
  focus: SidebarProps['focus'];
  actions: SidebarProps['actions'];
  wrong: ReadonlySet<string>;
  announce: (sentence: string) => void;
};

function usePanelOf(props: Props, report: Report): Panel | null {
  const { actions, announce, focus, state, width } = props;
  const [wrong, setWrong] = useState(props.wrong);
  const [lit, setLit] = useState<ReadonlySet<FindingKind>>(new Set(litAtFirst));
  const { context } = report;
  const i18n = useI18n();
  const records = useMemo(() => new Map(context?.coverage.map((record) => [record.id, record])), [context]);
  const names = useMemo(() => new Map(context?.names?.map(({ id, label }) => [id, i18n.text(label)])), [context, i18n]);
  useEffect(() => actions.setHighlights([...lit]), [lit, report]);
  if (!context) return null;
  return {
    report,
    context,
    records,
    actions,
    announce,
    lit,
    wrong,
    markWrong: (part, isWrong) => {
      actions.wrong(part, !isWrong);
      setWrong((known) => new Set([...known].filter((other) => other !== part).concat(isWrong ? part : [])));
    },
    width,
    focus: focus ? `${focus.kind} ${keyOfSpan(focus.span)}` : '',
    nameOf: (name) => names.get(name) ?? name,
    isAnchored: (span) => !state.unanchored.has(keyOfSpan(span)),
    toggleLit: (kind) =>
      setLit((known) =>
        known.has(kind) ? new Set([...known].filter((other) => other !== kind)) : new Set([...known, kind]),
      ),
  };
}

/** All parts of a finished report; a sentence where the page is not about the story. */
export function ReportView(props: Props) {
  const { t } = useI18n();
  const root = useRef<HTMLDivElement>(null);
  const { report, captureDate } = props.state;
  const panel = usePanelOf(props, report);
  const focus = panel?.focus;
  useEffect(() => {
    if (focus) root.current?.querySelector('[data-focused]')?.scrollIntoView({ block: 'center' });
  }, [focus]);
  if (!panel) return <p class="notice">{t('not_about')}</p>;
  const jump = (section: string) => {
    const heading = root.current?.querySelector<HTMLElement>(`#${section}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <PanelProvider value={panel}>
      <div ref={root} class="scroll">
        <Head captureDate={captureDate} jump={jump} />
        {report.article.truncated && <p class="notice">{t('truncated')}</p>}
        <Glance jump={jump} />
        <SectionsInTurn />
      </div>
      <PassageWalk />
    </PanelProvider>
  );
}
