/** The options of a choice fact with the number of outlets that give each. */
import { formatOptions } from '../shared/format.ts';
import { useI18n } from '../shared/i18n.tsx';
import type { FactRow } from './fact-rows.ts';

const shownOptions = 5;

/** The page's options always; the others by frequency, five in all. */
export function ChoiceChart({ row }: { row: FactRow }) {
  const i18n = useI18n();
  const most = Math.max(1, ...row.groups.map((group) => group.outlets));
  const own = row.groups.filter((group) => group.own);
  const others = row.groups.filter((group) => !group.own).slice(0, Math.max(1, shownOptions - own.length));
  return (
    <ul class="options">
      {[...own, ...others].map((group) => (
        <li key={group.key} class={group.own ? 'option own' : 'option'}>
          <span>
            {group.own && <span aria-hidden="true">◆ </span>}
            {formatOptions([group.key], row.label, i18n)[0]}
            {group.own && <span class="sr"> {i18n.t('stated_here')}</span>}
          </span>
          <svg class="option-bar" width="100%" height="8" aria-hidden="true">
            <rect width={`${(group.outlets / most) * 100}%`} height="8" rx="2" />
          </svg>
          <span class="option-count">
            {i18n.number(group.outlets)}
            <span class="sr"> {i18n.plural('outlets_word', group.outlets)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
