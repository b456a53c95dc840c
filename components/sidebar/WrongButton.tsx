/** "This is wrong": kept on the device, undone by the same button. */
import { useState } from 'preact/hooks';
import { useI18n } from '../shared/i18n.tsx';
import { usePanel } from './panel.ts';

/** `part` names what is wrong, as "fact:data-volume" or "frame:judicial". */
export function WrongButton({ part }: { part: string }) {
  const { actions, announce, wrong } = usePanel();
  const { t } = useI18n();
  const [said, setSaid] = useState(wrong.has(part));
  const toggle = () => {
    actions.wrong(part, said);
    setSaid(!said);
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
