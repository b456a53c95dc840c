/** The sidebar in the page: mounts it, moves the page aside, and takes both back. */
import { render } from 'preact';
import { I18nProvider } from '../../components/shared/i18n.tsx';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { sidebarCss } from '../../components/sidebar/sidebar-css.ts';
import { browserI18n } from '../wiring/language.ts';
import { uiLanguage } from '../wiring/messages.ts';
import type { PagePanel, PanelView } from '../wiring/panel-door.ts';
import { guardEvents } from './guard-events.ts';
import { attachHost, type PanelHost } from './panel-host.ts';
import { pushPage, releasePage } from './push-page.ts';

/** Creates the panel of this page; nothing is added to the page before the first `show`. */
export function createPanel(isWanted: () => boolean, onLost: () => void): PagePanel {
  let host: PanelHost | null = null;
  let view: PanelView | null = null;

  /** The page keeps its width until there is something to show beside it, unless the reader moved the panel. */
  const place = (asked: boolean) => {
    if (!view || view.place.folded || !view.place.pinned) return releasePage();
    if (view.state.status !== 'loading' || asked) pushPage(view.place.width, view.place.dock, !asked);
  };
  const hide = () => {
    window.removeEventListener('resize', onResize);
    window.removeEventListener('beforeprint', releasePage);
    window.removeEventListener('afterprint', onResize);
    releasePage();
    if (host) render(null, host.mount);
    host?.remove();
    host = null;
    view = null;
  };
  const onResize = () => place(true);
  const attach = () => {
    const attached = attachHost(sidebarCss, isWanted, () => {
      hide();
      onLost();
    });
    guardEvents(attached.root);
    window.addEventListener('resize', onResize);
    window.addEventListener('beforeprint', releasePage);
    window.addEventListener('afterprint', onResize);
    return attached;
  };

  return {
    show(next, asked) {
      const isMoved = view?.place !== next.place || view.state.status !== next.state.status;
      view = next;
      host ??= attach();
      render(
        <I18nProvider value={browserI18n()}>
          <Sidebar {...next} language={uiLanguage()} />
        </I18nProvider>,
        host.mount,
      );
      if (isMoved) place(asked);
    },
    hide,
    isShown: () => host !== null,
  };
}
