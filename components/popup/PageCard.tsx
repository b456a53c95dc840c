/** The popup's upper half: what the page is to the story, why, and what can be done about it. */
import type { PageState } from '../../lib/messaging/protocol.ts';
import { ExportChoice } from '../shared/ExportChoice.tsx';
import { type I18n, useI18n } from '../shared/i18n.tsx';
import { Switch } from '../shared/Switch.tsx';
import { countFindings } from '../sidebar/fact-rows.ts';
import type { PopupProps, PopupState } from './contract.ts';

type Said = { sentence: string; reason: string };

function describeReport(state: Extract<PageState, { kind: 'report' }>, i18n: I18n): Said {
  const { report, relation, wrong } = state;
  const sentence = i18n.t(`popup_${relation}`);
  if (!report || relation === 'unrelated') return { sentence, reason: '' };
  const terms = [...new Set(report.reasons.map((reason) => reason.term))].slice(0, 3);
  const because = terms.length > 0 ? i18n.t('popup_because', i18n.list(terms)) : '';
  if (relation === 'mentions') return { sentence, reason: because };
  const { facts, differences } = countFindings(report, new Set(wrong));
  const counts = i18n.t(
    'popup_counts',
    i18n.plural('popup_facts', facts),
    i18n.plural('popup_differences', differences),
  );
  return { sentence, reason: `${counts}. ${because}` };
}

/** The page's state in a sentence, and the reason or what to do in another. */
export function describePage(state: PopupState, i18n: I18n): Said {
  const { t } = i18n;
  switch (state.kind) {
    case 'report':
      return describeReport(state, i18n);
    case 'off':
      return {
        sentence: t(`popup_off_${state.scope}`),
        reason: t(state.scope === 'everywhere' ? 'popup_off_everywhere_do' : 'popup_off_do'),
      };
    case 'reading':
      return { sentence: t('popup_reading'), reason: '' };
    case 'not-allowed':
      return { sentence: t('popup_not_allowed'), reason: t('popup_not_allowed_do') };
    case 'restricted':
    case 'pdf':
    case 'file':
    case 'unreadable':
    case 'failed':
      return { sentence: t(`popup_${state.kind}`), reason: t(`popup_${state.kind}_do`) };
  }
}

/** States in which asking for a comparison can do something. */
const comparable: readonly PopupState['kind'][] = ['not-allowed', 'off', 'unreadable', 'failed'];
const failing: readonly PopupState['kind'][] = ['unreadable', 'failed'];

export function PageCard({ state, host, siteOn, actions }: PopupProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { sentence, reason } = describePage(state, i18n);
  const hasPanel = state.kind === 'report' && state.relation !== 'unrelated' && state.report !== null;
  const onWeb = host !== '' && state.kind !== 'restricted' && state.kind !== 'file';
  return (
    <section class="page-card" aria-live="polite">
      <h2>{sentence}</h2>
      {reason && <p class="hint">{reason}</p>}
      {comparable.includes(state.kind) && (
        <button type="button" class="plain" onClick={() => actions.comparePage()}>
          {t(failing.includes(state.kind) ? 'popup_compare_again' : 'popup_compare')}
        </button>
      )}
      {hasPanel && <Switch label={t('popup_panel')} on={state.panelOpen} onSwitch={actions.panel} />}
      {onWeb && (
        <Switch
          label={t('popup_site', host)}
          on={siteOn && state.kind !== 'not-allowed'}
          onSwitch={actions.siteSwitch}
        />
      )}
      {hasPanel && <ExportChoice onExport={actions.exportReport} />}
    </section>
  );
}
