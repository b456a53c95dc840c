/** The popup: the page's state above, the corpus below. */
import { Mark } from '../shared/Icon.tsx';
import { useI18n } from '../shared/i18n.tsx';
import type { PopupProps } from './contract.ts';
import { PageCard } from './PageCard.tsx';
import { Search } from './Search.tsx';

const noLabels: PopupProps['labels'] = { frames: [], facts: [] };

/** Everything in the popup's body. Stands inside an I18nProvider; its style sheet is `popupCss`. */
export function Popup(props: PopupProps) {
  const { t, language } = useI18n();
  const context = props.state.kind === 'report' ? props.state.report?.context : null;
  const labels = props.labels ?? context ?? noLabels;
  return (
    <main class="popup" lang={language}>
      <header class="brand">
        <Mark />
        <h1>{t('brand')}</h1>
        <button type="button" class="quiet" onClick={() => props.actions.openFirstRun()}>
          {t('popup_sites')}
        </button>
      </header>
      <PageCard {...props} />
      {props.search ? (
        <Search search={props.search} labels={{ frame: labels?.frames ?? [], fact: labels?.facts ?? [] }} />
      ) : (
        <p class="hint waiting">{t('popup_loading')}</p>
      )}
    </main>
  );
}
