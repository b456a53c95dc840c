/** The panel while there is no report: on the way, or failed. */
import { useI18n } from '../shared/i18n.tsx';
import type { SidebarActions, SidebarFailure } from './contract.ts';

/** Grey shapes where the report will stand. */
export function Loading() {
  const { t } = useI18n();
  return (
    <div class="scroll loading">
      <p class="hint">{t('loading')}</p>
      <div class="bones" aria-hidden="true">
        <i class="bone wide" />
        <i class="bone" />
        <i class="bone tall" />
        <i class="bone short" />
        <i class="bone tall" />
        <i class="bone tall" />
      </div>
    </div>
  );
}

/** What failed, what still works, and what to do. */
export function Failed({ what, actions }: { what: SidebarFailure; actions: SidebarActions }) {
  const { t } = useI18n();
  return (
    <div class="scroll">
      <div class="notice failed">
        <h2>{t(`failed_${what}`)}</h2>
        <p>{t(`failed_${what}_works`)}</p>
        {what !== 'orphaned' && (
          <button type="button" class="plain" onClick={() => actions.retry()}>
            {t('retry')}
          </button>
        )}
      </div>
    </div>
  );
}
