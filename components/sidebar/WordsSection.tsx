/** Words: which family of words the page uses for the event, against the corpus. */
import { useI18n } from '../shared/i18n.tsx';
import { usePanel } from './panel.ts';
import { SectionHead } from './SectionHead.tsx';
import { ShareBar } from './ShareBar.tsx';

export function WordsSection() {
  const i18n = useI18n();
  const { report, context } = usePanel();
  const total = Object.values(report.wording).reduce((sum, count) => sum + count, 0);
  const shareOf = (id: string) => (report.wording[id] ?? 0) / Math.max(1, total);
  if (total === 0) return null;
  return (
    <section>
      <SectionHead id="words">{i18n.t('words_title')}</SectionHead>
      <p class="legend">{i18n.t('words_legend')}</p>
      <ul class="frames">
        {context.wording.map((family) => (
          <li key={family.id} class="frame none">
            <span class="frame-name">{i18n.text(family.label)}</span>
            <span class="share">{i18n.plural('times', report.wording[family.id] ?? 0)}</span>
            <span class="sr">
              {i18n.t('words_shares', i18n.percent(shareOf(family.id)), i18n.percent(family.corpusShare))}
            </span>
            <ShareBar here={shareOf(family.id)} corpus={family.corpusShare} />
          </li>
        ))}
      </ul>
    </section>
  );
}
