/** The bundled corpus on its way into the database. */
import { bundledFiles } from '../../assets/bundled.ts';
import { type CorpusCard, fillCorpus } from '../../lib/store/corpus.ts';
import { bundledStory } from '../../lib/story/bundled.ts';

/** Fills the store from the bundled pack where it is absent, older or damaged. */
export async function prepareCorpus(): Promise<CorpusCard & { records: number }> {
  const { id: story, version } = bundledStory().pack;
  return { story, version, records: await fillCorpus({ story, version }, bundledFiles) };
}
