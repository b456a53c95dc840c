/** Every view in every state, from the reports of the tests. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PopupProps, PopupState } from '../../components/popup/contract.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { SidebarProps, SidebarState } from '../../components/sidebar/contract.ts';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import type { PageState, PanelPlace } from '../../lib/messaging/protocol.ts';
import type { Report } from '../../lib/model.ts';
import { createSearch } from '../../lib/search/create-search.ts';
import type { Language } from '../components/languages.ts';
import { ownReport, readReport, reports, story } from './reports.ts';

export type View = { css: 'sidebar' | 'popup'; show: (language: Language, width: number) => ComponentChildren };

const keyOf = (report: Report, fact: number) => {
  const span = report.facts[fact]?.spans[0];
  return span ? `${span.block}:${span.start}:${span.end}` : '';
};

const ready = (report: Report, unanchored: string[] = [], captureDate: string | null = null): SidebarState => ({
  status: 'ready',
  report,
  unanchored: new Set(unanchored),
  captureDate,
});

/** The sidebar with a place that follows what the reader does. */
function LiveSidebar(
  props: Pick<SidebarProps, 'state' | 'language' | 'wrong'> & { start: PanelPlace; focus?: SidebarProps['focus'] },
) {
  const [place, setPlace] = useState(props.start);
  const log =
    (name: string) =>
    (...given: unknown[]) =>
      console.info(name, ...given);
  const actions: SidebarProps['actions'] = {
    setPlace,
    showSpan: log('showSpan'),
    setHighlights: log('setHighlights'),
    off: log('off'),
    retry: log('retry'),
    wrong: log('wrong'),
    notTheStory: log('notTheStory'),
    exportReport: async (format) => ({ saved: `contrechamp-le-fanal-2017-05-06.${format}` }),
    copyLink: async () => true,
  };
  return (
    <Sidebar
      state={props.state}
      place={place}
      focus={props.focus ?? null}
      actions={actions}
      language={props.language}
      wrong={props.wrong}
    />
  );
}

const sidebar = (
  state: SidebarState,
  place: Partial<PanelPlace> = {},
  focus: SidebarProps['focus'] = null,
  wrong?: ReadonlySet<string>,
): View => ({
  css: 'sidebar',
  show: (language, width) => (
    <LiveSidebar
      state={state}
      language={language}
      focus={focus}
      wrong={wrong}
      start={{ width, dock: 'right', folded: false, pinned: true, ...place }}
    />
  ),
});

const search = createSearch(reports.full.context?.coverage ?? [], story);

const popup = (state: PopupState, host = 'www.lefanal.example', given: Partial<PopupProps> = {}): View => ({
  css: 'popup',
  show: (language) => (
    <Popup
      state={state}
      host={host}
      siteOn={state.kind !== 'off' && state.kind !== 'not-allowed'}
      language={language}
      search={search}
      labels={reports.full.context ?? undefined}
      actions={{
        comparePage() {},
        panel() {},
        siteSwitch() {},
        openFirstRun() {},
        exportReport: async () => ({ failed: 'gone' }),
      }}
      {...given}
    />
  ),
});

const report = (relation: 'about' | 'mentions' | 'unrelated', held: Report | null): PageState => ({
  kind: 'report',
  relation,
  report: held,
  panelOpen: relation === 'about',
});

export const views: Record<string, View> = {
  full: sidebar(ready(reports.full)),
  english: sidebar(ready(reports.english)),
  read: { css: 'sidebar', show: (language, width) => sidebar(ready(readReport())).show(language, width) },
  truncated: sidebar(ready(reports.truncated)),
  empty: sidebar(ready(reports.empty)),
  mention: sidebar(ready(reports.mention)),
  own: sidebar(ready(ownReport, [], '2019-02-11')),
  unanchored: sidebar(ready(reports.full, [keyOf(reports.full, 0), keyOf(reports.full, 6)])),
  focused: sidebar(ready(reports.full), {}, { kind: 'fact', span: reports.full.facts[4]?.spans[0] as never }),
  words: sidebar(ready(reports.words), {}, null, new Set(['fact:lead-to-vote', 'fact:leak-date', 'frame:spread'])),
  unrelated: sidebar(ready({ ...reports.empty, relation: 'unrelated', context: null })),
  loading: sidebar({ status: 'loading' }),
  'failed-reading': sidebar({ status: 'failed', what: 'reading' }),
  'failed-background': sidebar({ status: 'failed', what: 'background' }),
  'failed-orphaned': sidebar({ status: 'failed', what: 'orphaned' }),
  folded: sidebar(ready(reports.full), { folded: true }),
  left: sidebar(ready(reports.full), { dock: 'left' }),
  unpinned: sidebar(ready(reports.full), { pinned: false }),
  'folded-left': sidebar(ready(reports.full), { folded: true, dock: 'left' }),
  'popup-about': popup(report('about', reports.full)),
  'popup-mentions': popup(report('mentions', reports.mention)),
  'popup-unrelated': popup(report('unrelated', null)),
  'popup-not-allowed': popup({ kind: 'not-allowed' }, 'www.gazette-inconnue.example'),
  'popup-off-page': popup({ kind: 'off', scope: 'page' }),
  'popup-off-site': popup({ kind: 'off', scope: 'site' }),
  'popup-off-everywhere': popup({ kind: 'off', scope: 'everywhere' }),
  'popup-restricted': popup({ kind: 'restricted' }, ''),
  'popup-pdf': popup({ kind: 'pdf' }),
  'popup-file': popup({ kind: 'file' }, ''),
  'popup-unreadable': popup({ kind: 'unreadable' }),
  'popup-reading': popup({ kind: 'reading' }),
  'popup-loading': popup(report('about', reports.full), undefined, { search: null }),
  'popup-failed': popup({ kind: 'failed' }),
  'popup-no-collection': popup(report('about', reports.full), undefined, { search: null, retrySearch() {} }),
};
