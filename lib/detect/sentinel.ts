/** The cheap test of the content script: could this page be the story? High recall, no library; relate.ts decides afterwards. */

/** Phrases in folded spelling (lower case, no diacritics); each matches at the start of a word. */
export type SentinelCues = {
  /** Names of the story: one of them anywhere is enough. */
  strong: readonly string[];
  /** Who or what the story happened to; enough with a breach word near by. */
  actors: readonly string[];
  breaches: readonly string[];
  /** Largest distance between actor and breach word, in characters of folded text. */
  window: number;
};

/** What the sentinel reads of a page: `texts` are headings, description and paragraphs in any order. */
export type SentinelPage = { address: string; title: string; texts: readonly string[] };

/** Where the cue stands: in what names the page (address, title) or only in what it says. */
export type CuePlace = 'head' | 'body';

/** Read at most; a news text is below 20,000 characters, the rest is margin for live blogs. */
const maxCharacters = 60_000;
/** `normalize` is quadratic on runs of combining marks in V8, so it is given short slices. */
const sliceLength = 512;
/** Actors looked at per text: the first ones decide on every page that is about the story. */
const maxActorHits = 200;

function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += sliceLength) folded += text.slice(at, at + sliceLength).normalize('NFD');
  return folded
    .toLowerCase()
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[\s_/+.]+/g, ' ');
}

const isWordCharacter = (character: string | undefined) => character !== undefined && /[a-z0-9]/.test(character);

function* findStarts(text: string, phrase: string): Generator<number> {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isWordCharacter(text[at - 1])) yield at;
  }
}

const has = (text: string, phrase: string) => !findStarts(text, phrase).next().done;

function hasActorNearBreach(text: string, cues: SentinelCues): boolean {
  for (const actor of cues.actors) {
    let hits = 0;
    for (const at of findStarts(text, actor)) {
      const near = text.slice(Math.max(0, at - cues.window), at + actor.length + cues.window);
      if (cues.breaches.some((breach) => has(near, breach))) return true;
      if (++hits === maxActorHits) break;
    }
  }
  return false;
}

function hasCue(text: string, cues: SentinelCues): boolean {
  const folded = fold(text);
  return cues.strong.some((name) => has(folded, name)) || hasActorNearBreach(folded, cues);
}

/** Finds where a page hints at the story, `null` where it does not; linear in the text, which is cut at 60,000 characters. */
export function findCue(page: SentinelPage, cues: SentinelCues): CuePlace | null {
  const address = page.address.slice(0, 2_000).replaceAll('-', ' ');
  if (hasCue(address, cues) || hasCue(page.title.slice(0, 2_000), cues)) return 'head';
  return hasCue([page.title, ...page.texts].join('\n').slice(0, maxCharacters), cues) ? 'body' : null;
}

/** True where the page may be the story or mention it. */
export function mayBeStory(page: SentinelPage, cues: SentinelCues): boolean {
  return findCue(page, cues) !== null;
}
