import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser, { type Tabs } from 'webextension-polyfill';
import type { PopupProps } from '../../components/popup/contract.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { popupCss } from '../../components/popup/popup-css.ts';
import { I18nProvider } from '../../components/shared/i18n.tsx';
import { askBackground } from '../../lib/messaging/ask.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { cleanAddress } from '../../lib/messaging/sender.ts';
import { browserI18n } from '../wiring/language.ts';
import { uiLanguage } from '../wiring/messages.ts';
import { applyStyle } from '../wiring/page-style.ts';
import { saveExport } from '../wiring/save-file.ts';
import type { CorpusSearch } from './load-search.ts';

/** How often a page that is being read is looked at again, in ms. */
const pollPause = 150;

/** Settings are checked by a library as large as the popup itself. */
const loadOff = async () => (await import('../../lib/store/settings.ts')).loadOff();

/** The search is three times the size of the rest, so it comes once the popup stands. */
const loadSearch = async (): Promise<CorpusSearch> => (await import('./load-search.ts')).loadSearch();

const hostOf = (tab: Tabs.Tab) => cleanAddress(tab.url ?? '')?.hostname ?? '';

/** The tab whose popup this is; a popup opened as a page, as the tests do, names its tab in the address. */
async function findTab(): Promise<Tabs.Tab> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named) return browser.tabs.get(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!tab) throw new Error('a popup without a tab');
  return tab;
}

/** The page's state, asked again while the page is being read or was just switched. */
function usePageState(tabId: number): [PageState, () => void] {
  const [state, setState] = useState<PageState>({ kind: 'reading' });
  const [asked, ask] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const look = async () => {
      const next = await askBackground('pageState', { tabId }).catch((): PageState => ({ kind: 'unreadable' }));
      if (gone) return;
      setState(next);
      if (next.kind === 'reading') timer = setTimeout(look, pollPause);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [tabId, asked]);
  return [state, () => ask((times) => times + 1)];
}

function useSiteOn(host: string): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => {
    void loadOff().then((off) => setOn(!off.everywhere && !off.hosts.includes(host)));
  }, [host]);
  return [on, setOn];
}

function PopupPage({ tab }: { tab: Tabs.Tab }) {
  const tabId = tab.id as number;
  const host = hostOf(tab);
  const [state, look] = usePageState(tabId);
  const [siteOn, setSiteOn] = useSiteOn(host);
  const [corpus, setCorpus] = useState<CorpusSearch>({ search: null });
  useEffect(() => {
    void loadSearch().then(setCorpus, (error: unknown) => console.warn('search', error));
  }, []);
  const actions: PopupProps['actions'] = {
    comparePage: () => void askBackground('comparePage', { tabId }).then(look),
    panel: (open) => void askBackground('panel', { tabId, open }).then(look),
    siteSwitch: (on) => {
      setSiteOn(on);
      const everywhere = on ? askBackground('everywhereSwitch', { on }) : Promise.resolve(null);
      void everywhere.then(() => askBackground('siteSwitch', { host, on })).then(look);
    },
    exportReport: (format) => saveExport(askBackground('exportTab', { tabId, format })),
    openFirstRun: () =>
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).then(() => window.close()),
  };
  return <Popup {...{ state, host, siteOn, actions }} {...corpus} language={uiLanguage()} />;
}

applyStyle(popupCss);
document.documentElement.lang = uiLanguage();
const tab = await findTab();
render(
  <I18nProvider value={browserI18n()}>
    <PopupPage tab={tab} />
  </I18nProvider>,
  document.getElementById('app') as HTMLElement,
);
