import { analyse } from './analyse/analyse.ts';
import { readText } from './analyse/read-text.ts';
import { compareFindings } from './compare/compare-findings.ts';
import { relate } from './detect/relate.ts';
import { mayBeStory } from './detect/sentinel.ts';
import { lexiconFor } from './lexicon/index.ts';
import type { Article, Report } from './model.ts';
import { compileCues } from './story/compile-cues.ts';
import type { Story } from './story/load-story.ts';
import { grammarOf } from './text/grammar.ts';
import { detectLanguage } from './text/language.ts';

/** Version of the rules; a cached report of another version is not used. */
export const ENGINE_VERSION = '1.4.0';

/** The blocks that tell the language, by their beginning; `detectLanguage` reads no more of them than it needs. */
const TELLING_BLOCKS = 40;

function openingOf({ title, standfirst, blocks }: Article): string {
  return [title, standfirst, ...blocks.slice(0, TELLING_BLOCKS)].join(' ');
}

/**
 * Builds what every reading in a language uses, its cues and tables, ahead of the first; nothing where the pack has no
 * cues of it.
 */
export function prepareLanguage(story: Story, language: string): void {
  const cues = story.cuesFor(language);
  if (!cues) return;
  compileCues(cues);
  grammarOf(lexiconFor(language));
}

/** Article to Report in one pure function: the same in a test, on the command line and in the background. */
export function makeReport(article: Article, story: Story): Report {
  const language = detectLanguage(openingOf(article), article.language) ?? 'en';
  const read = readText(article, story, language);
  const sentinel = mayBeStory(
    { address: article.url, title: article.title, texts: [article.standfirst, ...article.blocks] },
    story.sentinel,
  );
  const related = relate(read, story, sentinel);
  const { relation, score, reasons } = related;
  const base = {
    url: article.url,
    story: story.pack.id,
    pack: story.pack.version,
    engine: ENGINE_VERSION,
    sentinel,
    relation,
    score,
    reasons,
    article: { ...article, language },
  };
  if (relation === 'unrelated')
    return {
      ...base,
      facts: [],
      attribution: [],
      frames: [],
      wording: {},
      voices: [],
      comparisons: [],
      missing: [],
      context: null,
    };
  const findings = analyse(read, related, story);
  return { ...base, ...findings, ...compareFindings(base.article, findings, story) };
}
