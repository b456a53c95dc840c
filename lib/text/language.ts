import { lexicons } from '../lexicon/index.ts';
import { foldedSet } from './grammar.ts';
import { primarySubtag } from './language-tag.ts';
import { tokenise } from './tokens.ts';

/** More text does not make the vote surer. */
const MOST_CHARACTERS = 4000;
/** An undeclared text needs this many votes; under it a headline of names would get a language. */
const FEWEST_VOTES = 1.2;
/** The best language must have this many times the votes of the next, or the text stays without one. */
const CLEAR_LEAD = 1.15;
/** To overrule what the page declares, the votes must be many and the declared language's few. */
const OVERRULING_VOTES = 12;
const OVERRULING_LEAD = 2;

/** Stop-word → languages that have it, for a vote shared among them. */
const voters = buildVoters();

/**
 * The primary subtag of a text's language, lower case, null when neither page nor words tell. What the page declares
 * wins, also for languages we have no lexicon for, unless the words clearly are another language's.
 */
export function detectLanguage(text: string, declared: string | null): string | null {
  const said = primarySubtag(declared);
  const votes = countVotes(text.slice(0, MOST_CHARACTERS));
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best) return said;
  if (said === null) return best[1] >= FEWEST_VOTES && best[1] >= (second?.[1] ?? 0) * CLEAR_LEAD ? best[0] : null;
  const overruled = best[1] >= OVERRULING_VOTES && best[1] >= (votes.get(said) ?? 0) * OVERRULING_LEAD;
  return overruled && isMostly(text, best[1]) ? best[0] : said;
}

/** A language without lexicon has no votes of its own: the best must make up a fifth of the words to overrule it. */
function isMostly(text: string, votes: number): boolean {
  return votes >= tokenise(text.slice(0, MOST_CHARACTERS)).length / 5;
}

function countVotes(text: string): Map<string, number> {
  const votes = new Map<string, number>();
  for (const token of tokenise(text)) {
    const languages = token.kind === 'word' ? voters.get(token.norm) : undefined;
    for (const language of languages ?? [])
      votes.set(language, (votes.get(language) ?? 0) + 1 / (languages?.length ?? 1));
  }
  return votes;
}

function buildVoters(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const lexicon of Object.values(lexicons)) {
    for (const word of foldedSet(lexicon.stopWords)) found.set(word, [...(found.get(word) ?? []), lexicon.language]);
  }
  return found;
}
