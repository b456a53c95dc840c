/** The popup's search, over the corpus in the database. */
import type { PopupProps } from '../../components/popup/contract.ts';
import { formatValue } from '../../components/shared/format.ts';
import { listCoverage } from '../../lib/compare/build-context.ts';
import { askBackground } from '../../lib/messaging/ask.ts';
import type { Search } from '../../lib/search/contract.ts';
import { createSearch } from '../../lib/search/create-search.ts';
import { loadSearchLanguage } from '../../lib/search/load-language.ts';
import { loadCorpus } from '../../lib/store/corpus.ts';
import { loadStory } from '../../lib/story/load-story.ts';
import { browserI18n } from '../wiring/language.ts';

export type CorpusSearch = Pick<PopupProps, 'search' | 'labels'>;

/** The first number that is read makes the word lists ready, for some 50 ms: better before the first key than after it. */
const warmUp = (search: Search) => void search('9').map(({ text }) => text);

/** Loads the corpus and indexes it in the reader's language besides French and English; where it is absent or damaged the background fills it first, once. */
export async function loadSearch(): Promise<CorpusSearch> {
  let files = await loadCorpus().catch(() => null);
  if (!files) {
    await askBackground('corpus', {});
    files = await loadCorpus();
  }
  if (!files) throw new Error('the corpus cannot be stored');
  const story = loadStory(files);
  const i18n = browserI18n();
  const reader = await loadSearchLanguage(i18n.language, (value, label) =>
    label ? formatValue(value, label, i18n) : '',
  );
  const search = createSearch(listCoverage(story, null), story, reader);
  requestIdleCallback(() => warmUp(search));
  return { search, labels: { frames: story.frames, facts: story.facts } };
}
