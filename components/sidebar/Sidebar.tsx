/** The sidebar: a panel at the page's edge, or a tab when it is folded. */
import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Mark } from '../shared/Icon.tsx';
import { useI18n } from '../shared/i18n.tsx';
import type { SidebarProps, SidebarState } from './contract.ts';
import { countFindings } from './fact-rows.ts';
import { Brand } from './Head.tsx';
import { Failed, Loading } from './Notices.tsx';
import { ReportView } from './ReportView.tsx';
import { clampWidth, ResizeHandle } from './ResizeHandle.tsx';

const nothingWrong: ReadonlySet<string> = new Set();

/** What a folded panel has to say: a sign and the words for it. A tab without a sign is a page without differences. */
function useTabSign(state: SidebarState, wrong: ReadonlySet<string>): { sign: string; words: string } {
  const { number, plural, t } = useI18n();
  if (state.status === 'loading') return { sign: '…', words: t('loading') };
  if (state.status === 'failed') return { sign: '!', words: t(`failed_${state.what}`) };
  const { differences } = countFindings(state.report, wrong);
  return { sign: differences > 0 ? number(differences) : '', words: plural('differences', differences) };
}

/** The folded panel: a button with the number of differences. */
function FoldedTab(props: { state: SidebarState; wrong: ReadonlySet<string>; unfold: (event: MouseEvent) => void }) {
  const { t } = useI18n();
  const { state, unfold } = props;
  const { sign, words } = useTabSign(state, props.wrong);
  const label = `${t('unfold')} ${words}`;
  return (
    <button type="button" class="tab" aria-expanded={false} aria-label={label} title={label} onClick={unfold}>
      <Mark />
      {sign && <b class={state.status === 'ready' ? undefined : 'unread'}>{sign}</b>}
    </button>
  );
}

/** What a screen reader is told when the panel's state changes. */
function useAnnouncement(state: SidebarState, wrong: ReadonlySet<string>): [string, (sentence: string) => void] {
  const { plural, t } = useI18n();
  const [said, say] = useState('');
  useEffect(() => {
    if (state.status === 'loading') say(t('loading'));
    else if (state.status === 'failed') say(t(`failed_${state.what}`));
    else {
      const { facts, differences } = countFindings(state.report, wrong);
      say(`${plural('ready_facts', facts)} ${plural('differences', differences)}`);
    }
  }, [state.status]);
  return [said, say];
}

/**
 * Folds the panel or opens it. What a key pressed goes with the old view, so the focus passes to its counterpart in the
 * new one. A pointer leaves the focus to the page, where the space bar scrolls.
 */
function useFold({ place, actions }: SidebarProps): {
  fold: (folded: boolean, by: KeyboardEvent | MouseEvent) => void;
  panel: Ref<HTMLElement>;
} {
  const panel = useRef<HTMLElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (byKey.current) panel.current?.querySelector<HTMLElement>('.tab, .fold')?.focus({ preventScroll: true });
    byKey.current = false;
  }, [place.folded]);
  const fold = (folded: boolean, event: KeyboardEvent | MouseEvent) => {
    // A click that a key made has no count (https://w3c.github.io/uievents/#event-type-click).
    byKey.current = event.detail === 0;
    actions.setPlace({ ...place, folded });
  };
  return { fold, panel };
}

/** What the reader has called wrong on this page: before, as it is told, and since. */
function useWrong({ actions, state, wrong = nothingWrong }: SidebarProps): {
  wrong: ReadonlySet<string>;
  markWrong: (part: string, isWrong: boolean) => void;
} {
  const page = state.status === 'ready' ? state.report.url : '';
  const [since, setSince] = useState({ page, wrong });
  const now = since.page === page ? since.wrong : wrong;
  const markWrong = (part: string, isWrong: boolean) => {
    actions.wrong(part, !isWrong);
    setSince({ page, wrong: new Set([...now].filter((other) => other !== part).concat(isWrong ? part : [])) });
  };
  return { wrong: now, markWrong };
}

/** Everything inside the shadow root but the style sheet (`sidebarCss`). Stands inside an I18nProvider. */
export function Sidebar(props: SidebarProps) {
  const { t, language } = useI18n();
  const { state, actions, place } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  const { wrong, markWrong } = useWrong(props);
  const [said, announce] = useAnnouncement(state, wrong);
  const wasOpen = useRef(false);
  wasOpen.current ||= !place.folded;
  const shown = { ...place, width: clampWidth(dragged ?? place.width) };
  const { fold, panel } = useFold(props);
  const frame = {
    ref: panel,
    lang: language,
    dir: 'ltr' as const,
    'aria-label': t('brand'),
    'aria-busy': state.status === 'loading',
  };
  const inside = (
    <>
      <ResizeHandle
        place={shown}
        onWidth={setDragged}
        onEnd={(width) => {
          setDragged(null);
          actions.setPlace({ ...place, width });
        }}
      />
      <Brand place={place} actions={actions} fold={(event) => fold(true, event)} />
      {state.status === 'loading' && <Loading />}
      {state.status === 'failed' && <Failed what={state.what} actions={actions} />}
      {state.status === 'ready' && (
        <ReportView
          key={state.report.url}
          state={state}
          width={shown.width}
          folded={place.folded}
          focus={props.focus}
          actions={actions}
          wrong={wrong}
          markWrong={markWrong}
          announce={announce}
        />
      )}
      <div class="sr" role="status">
        {said}
      </div>
    </>
  );
  return (
    <aside
      {...frame}
      class={`panel ${place.dock} ${place.folded ? 'is-folded' : place.pinned ? '' : 'is-over'}`}
      style={{ width: place.folded ? undefined : `${shown.width}px` }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !place.folded) fold(true, event);
      }}
    >
      {place.folded && <FoldedTab state={state} wrong={wrong} unfold={(event) => fold(false, event)} />}
      {wasOpen.current && (
        <div class="inside" hidden={place.folded}>
          {inside}
        </div>
      )}
    </aside>
  );
}
