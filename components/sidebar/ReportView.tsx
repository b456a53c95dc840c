/** A report, top to bottom. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Coverage, Report } from '../../lib/model.ts';
import { useI18n } from '../shared/i18n.tsx';
import type { FindingKind, SidebarProps, SidebarState } from './contract.ts';
import { Glance } from './Glance.tsx';
import { Head } from './Head.tsx';
import { PassageWalk } from './PassageWalk.tsx';
import { keyOfFocus, keyOfSpan, type Panel, PanelProvider } from './panel.ts';
import { SectionsInTurn } from './SectionsInTurn.tsx';
import { isDescription, setApart } from './Spoken.tsx';

/** Kinds underlined in the page before the reader chooses: facts alone, so that the page stays calm. */
const litAtFirst: readonly FindingKind[] = ['fact'];

type Ready = Extract<SidebarState, { status: 'ready' }>;
type Props = {
  state: Ready;
  width: number;
  focus: SidebarProps['focus'];
  actions: SidebarProps['actions'];
  /** Folded away: still there, as the reader left it, with no light in the page. */
  folded: boolean;
  wrong: ReadonlySet<string>;
  markWrong: Panel['markWrong'];
  announce: (sentence: string) => void;
};

/** Everybody the records name: whoever is among them on a page has a name. */
const listSpeakers = (coverage: readonly Coverage[]): ReadonlySet<string | null> =>
  new Set(
    coverage.flatMap(({ attribution, facts, voices }) => [
      ...attribution.map(({ speaker }) => speaker),
      ...facts.flatMap(({ attributedTo }) => attributedTo),
      ...voices.map(({ name }) => name),
    ]),
  );

function usePanelOf(props: Props, report: Report): Panel | null {
  const { actions, announce, focus, folded, markWrong, state, width, wrong } = props;
  const [lit, setLit] = useState<ReadonlySet<FindingKind>>(new Set(litAtFirst));
  const { context } = report;
  const i18n = useI18n();
  const records = useMemo(() => new Map(context?.coverage.map((record) => [record.id, record])), [context]);
  const names = useMemo(() => new Map(context?.names?.map(({ id, label }) => [id, i18n.text(label)])), [context, i18n]);
  const known = useMemo(() => listSpeakers(context?.coverage ?? []), [context]);
  const [walked, setWalked] = useState({ key: '', after: focus });
  const isPointed = walked.after !== focus || !walked.key;
  useEffect(() => actions.setHighlights(folded ? [] : [...lit]), [lit, report, folded]);
  if (!context) return null;
  const nameOf = (name: string) => names.get(name) ?? name;
  const isOwnWords = (name: string) =>
    !names.has(name) && !known.has(name) && isDescription(name, report.article.language);
  return {
    report,
    context,
    records,
    actions,
    announce,
    lit,
    wrong,
    markWrong,
    width,
    focus: !isPointed ? walked.key : focus ? keyOfFocus(focus.kind, focus.span) : '',
    isPointed,
    walkTo: (kind, span) => setWalked({ key: keyOfFocus(kind, span), after: focus }),
    nameOf,
    speakerOf: (name) => (isOwnWords(name) ? setApart(name) : nameOf(name)),
    isAnchored: (span) => !state.unanchored.has(keyOfSpan(span)),
    toggleLit: (kind) =>
      setLit((known) =>
        known.has(kind) ? new Set([...known].filter((other) => other !== kind)) : new Set([...known, kind]),
      ),
  };
}

/** Keeps the reader's place: what is folded away has no scroll position in Firefox. */
function usePlace(root: RefObject<HTMLElement | null>, folded: boolean): () => void {
  const top = useRef(0);
  useLayoutEffect(() => {
    if (!folded && root.current) root.current.scrollTop = top.current;
  }, [folded]);
  return () => {
    if (!folded) top.current = root.current?.scrollTop ?? 0;
  };
}

/** All parts of a finished report; a sentence where the page is not about the story. */
export function ReportView(props: Props) {
  const { t } = useI18n();
  const root = useRef<HTMLDivElement>(null);
  const keepPlace = usePlace(root, props.folded);
  const { report, captureDate } = props.state;
  const panel = usePanelOf(props, report);
  const focus = panel?.focus;
  useEffect(() => {
    const card = focus ? root.current?.querySelector('[data-focused]') : null;
    card?.scrollIntoView({ block: panel?.isPointed ? 'center' : 'nearest' });
  }, [focus]);
  if (!panel) return <p class="notice">{t('not_about')}</p>;
  const jump = (section: string) => {
    const heading = root.current?.querySelector<HTMLElement>(`#${section}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <PanelProvider value={panel}>
      <div ref={root} class="scroll" onScroll={keepPlace}>
        <Head captureDate={captureDate} jump={jump} />
        {report.article.truncated && <p class="notice">{t('truncated')}</p>}
        <Glance jump={jump} />
        <SectionsInTurn />
      </div>
      <PassageWalk />
    </PanelProvider>
  );
}
