import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser, { type Tabs } from 'webextension-polyfill';
import type { PopupProps, PopupState } from '../../components/popup/contract.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { popupCss } from '../../components/popup/popup-css.ts';
import { I18nProvider } from '../../components/shared/i18n.tsx';
import { askBackground } from '../../lib/messaging/ask.ts';
import { parseWebAddress } from '../../lib/messaging/sender.ts';
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

const hostOf = (tab: Tabs.Tab) => parseWebAddress(tab.url ?? '')?.hostname ?? '';

/** The tab whose popup this is; a popup opened as a page, as the tests do, names its tab in the address. */
async function findTab(): Promise<Tabs.Tab> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named) return browser.tabs.get(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!tab) throw new Error('a popup without a tab');
  return tab;
}

/** The tab as it is now: it may go elsewhere while its popup is open. */
function useTab(first: Tabs.Tab): Tabs.Tab {
  const [tab, setTab] = useState(first);
  useEffect(() => {
    const follow = (id: number, _: unknown, changed: Tabs.Tab) => {
      if (id === first.id) setTab(changed);
    };
    browser.tabs.onUpdated.addListener(follow);
    return () => browser.tabs.onUpdated.removeListener(follow);
  }, [first.id]);
  return tab;
}

/** What is said of a page of which the background says nothing: it waits for pages that are still coming. */
const withoutAnswer = async (tabId: number): Promise<PopupState> =>
  (await browser.tabs.get(tabId).catch(() => null))?.status === 'loading' ? { kind: 'reading' } : { kind: 'failed' };

/** The page's state, asked again while the page is being read, when it changes and when it was just switched. */
function usePageState({ id, url, status }: Tabs.Tab): [PopupState, () => void] {
  const tabId = id as number;
  const [state, setState] = useState<PopupState>({ kind: 'reading' });
  const [asked, ask] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const look = async () => {
      const next = await askBackground('pageState', { tabId }).catch(() => withoutAnswer(tabId));
      if (gone) return;
      setState(next);
      if (next.kind === 'reading') timer = setTimeout(look, pollPause);
    };
    if (status === 'loading') setState({ kind: 'reading' });
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [tabId, url, status, asked]);
  return [state, () => ask((times) => times + 1)];
}

function useSiteOn(host: string): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => {
    void loadOff().then(
      (off) => setOn(!off.everywhere && !off.hosts.includes(host)),
      () => {},
    );
  }, [host]);
  return [on, setOn];
}

/** The search, and a way to load it again where that failed. */
function useCorpus(): CorpusSearch & Pick<PopupProps, 'retrySearch'> {
  const [corpus, setCorpus] = useState<CorpusSearch & { failed?: boolean }>({ search: null });
  const load = () => {
    setCorpus({ search: null });
    void loadSearch().then(setCorpus, (error: unknown) => {
      console.warn('search', error);
      setCorpus({ search: null, failed: true });
    });
  };
  useEffect(load, []);
  return corpus.failed ? { search: null, retrySearch: load } : corpus;
}

/** Asks the reader for a site that is not among those allowed; must be called in the click itself. */
const askForSite = (host: string) => browser.permissions.request({ origins: [`*://${host}/*`] });

function PopupPage({ first }: { first: Tabs.Tab }) {
  const tab = useTab(first);
  const tabId = tab.id as number;
  const host = hostOf(tab);
  const [state, look] = usePageState(tab);
  const [siteOn, setSiteOn] = useSiteOn(host);
  const corpus = useCorpus();
  const switchSite = async (on: boolean) => {
    setSiteOn(on);
    if (on) await askBackground('everywhereSwitch', { on });
    await askBackground('siteSwitch', { host, on });
  };
  const actions: PopupProps['actions'] = {
    comparePage: () => void askBackground('comparePage', { tabId }).then(look, look),
    panel: (open) => void askBackground('panel', { tabId, open }).then(look, look),
    siteSwitch: (on) => {
      const isNew = on && state.kind === 'not-allowed';
      const agreed = isNew ? askForSite(host) : Promise.resolve(true);
      void agreed
        .then(async (may) => {
          if (may) await switchSite(on);
          if (may && isNew) await askBackground('comparePage', { tabId });
        })
        .catch(() => setSiteOn(!on))
        .then(look);
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
    <PopupPage first={tab} />
  </I18nProvider>,
  document.getElementById('app') as HTMLElement,
);
