/** "This is wrong": kept on the device, undone by the same button. */
import { useI18n } from '../shared/i18n.tsx';
import { usePanel } from './panel.ts';

/** `part` names what is wrong, as "fact:data-volume" or "frame:judicial". */
export function WrongButton({ part }: { part: string }) {
  const { announce, markWrong, wrong } = usePanel();
  const { t } = useI18n();
  const said = wrong.has(part);
  const toggle = () => {
    markWrong(part, !said);
    announce(t(said ? 'wrong_undone' : 'wrong_noted'));
  };
  return (
    <p class="wrong">
      {said && `${t('wrong_noted')} `}
      <button type="button" class="quiet" onClick={toggle}>
        {t(said ? 'wrong_undo' : 'wrong_say')}
      </button>
    </p>
  );
}

/** Says beside the name of a part that the reader has called it wrong, its details folded or not. */
export function WrongMark({ part, words }: { part: string; words?: string }) {
  const { wrong } = usePanel();
  const { t } = useI18n();
  return wrong.has(part) ? <span class="chip">{words ?? t('wrong_mark')}</span> : null;
}
