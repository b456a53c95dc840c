/** The popup: the page's state above, the corpus below. */
import { useMemo } from 'preact/hooks';
import type { Report } from '../../lib/model.ts';
import type { SearchOptions } from '../../lib/search/contract.ts';
import { Mark } from '../shared/Icon.tsx';
import { useI18n } from '../shared/i18n.tsx';
import type { PopupProps } from './contract.ts';
import { PageCard } from './PageCard.tsx';
import { Search } from './Search.tsx';

/** What makes a record near to a page; nothing for a page that is not about the story. */
function nearOf(report: Report | null): SearchOptions['near'] {
  if (!report?.context) return undefined;
  return {
    published: report.article.published,
    facts: report.facts.map((finding) => finding.fact),
    frames: report.frames.map((finding) => finding.frame),
    ownRecord: report.context.ownRecord,
  };
}

/** Everything in the popup's body. Stands inside an I18nProvider; its style sheet is `popupCss`. */
export function Popup(props: PopupProps) {
  const { t, language } = useI18n();
  const report = props.state.kind === 'report' ? props.state.report : null;
  const near = useMemo(() => nearOf(report), [report]);
  const labels = props.labels ?? report?.context;
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
      <Search
        search={props.search}
        retry={props.retrySearch}
        near={near}
        labels={{ frame: labels?.frames ?? [], fact: labels?.facts ?? [] }}
      />
    </main>
  );
}
