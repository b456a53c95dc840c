/** The foot: where this was computed, how to take it along, how to say that it is wrong. */
import { ExportChoice } from '../shared/ExportChoice.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { usePanel } from './panel.ts';
import { WrongButton } from './WrongButton.tsx';

export function Foot() {
  const { t } = useI18n();
  const { report, actions } = usePanel();
  return (
    <footer class="foot">
      <p>{t('foot_local')}</p>
      <p>{t('foot_automatic', report.pack, report.engine)}</p>
      <ExportChoice onExport={(format) => actions.exportReport(format)} />
      <WrongButton part="report" />
    </footer>
  );
}
