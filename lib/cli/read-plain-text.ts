/** A plain text file as an article: headline first, what a page prints around its text left out. Pure. */
import { identifyPage } from '../address/identity.ts';
import type { Article } from '../model.ts';
import { type Candidate, isBoilerplate, keepArticle, plain, repeatsTitle, sameText } from '../page/block-filter.ts';
import { printedDates } from '../page/choose-dates.ts';
import { chooseOutlet, type Outlet } from '../page/choose-outlet.ts';
import { isSignature } from '../page/choose-title.ts';
import { folded } from '../page/fold-text.ts';
import { guessLanguage } from '../page/language.ts';
import { isLockLine, isTruncated } from '../page/paywall.ts';
import { normaliseDate, readDateLine } from '../page/printed-date.ts';
import { MAX_BLOCKS, MAX_CHARACTERS } from '../page/walk-blocks.ts';
import { primarySubtag } from '../text/language-tag.ts';

/** What is known of a text beside its words; '' for what is not. */
export type TextSource = { url: string; title: string; published: string; language: string; text: string };

/** The body begins with the first line of this many characters. */
const BODY_LINE = 120;
/** Lines before the body are captions and kickers when shorter than this and without a full stop. */
const LABEL = 60;
/** A line that holds the date and little else is at most this long. */
const DATE_LINE = 80;
/** Lines of hard-wrapped text are this long, and paragraphs are set apart by blank lines … */
const WRAPPED = [45, 90] as const;
/** … where more than this part of the lines end so, in the middle of a sentence. */
const MOSTLY = 0.6;

/** Reads the text; an article without blocks when there is nothing but boilerplate. */
export function readPlainText(source: TextSource, outlets: readonly Outlet[]): Article {
  const lines = paragraphs(source.text.slice(0, MAX_CHARACTERS)).slice(0, MAX_BLOCKS);
  const candidates = lines.map(candidate);
  const first = candidates.find((line) => !isBoilerplate(line))?.text ?? '';
  const title = folded(source.title.slice(0, 1_000)) || first.slice(0, 500);
  const language = primarySubtag(source.language) ?? guessLanguage(lines.join(' '));
  const byline = lines.slice(0, 8).find((line) => line !== title && isSignature(line, '')) ?? '';
  const author = byline.replace(/^\p{L}+\s+/u, '');
  const body = keepArticle(candidates.filter(({ text }) => !isHead(text, title, author))).map(({ text }) => text);
  const start = body.findIndex((text) => text.length >= BODY_LINE);
  const blocks = body.filter((text, index) => index >= start || text.length >= LABEL || /[.!?…»"]$/.test(text));
  const dates = printedDates(lines.slice(0, 15), language);
  const { url } = identifyPage(source.url, null);
  return {
    url,
    outlet: chooseOutlet(url, [], outlets),
    language,
    title,
    standfirst: '',
    byline: author,
    published: normaliseDate(source.published) ?? dates.published,
    modified: dates.modified,
    truncated: isTruncated(null, null, lines, blocks),
    blocks,
  };
}

const candidate = (text: string): Candidate => ({
  text,
  linked: 0,
  boxed: false,
  heading: false,
  listed: /^\s*[•*–-]\s/.test(text),
});

function isHead(text: string, title: string, author: string): boolean {
  if (repeatsTitle(text, title) || sameText(text, author) || isSignature(text, author) || isLockLine(text)) return true;
  const { published, modified } = readDateLine(text, null);
  return (
    text.length <= DATE_LINE &&
    (published !== null || modified !== null) &&
    /\d{4}/.test(text) &&
    !/[.!?]$/.test(plain(text))
  );
}

/** One paragraph a line, or one between blank lines where lines are wrapped by hand. */
function paragraphs(text: string): string[] {
  const lines = text.split(/\r?\n|\r|\u2028|\u2029/);
  const full = lines.filter((line) => line.trim() !== '');
  const wrapped = full.filter(
    (line) => line.length >= WRAPPED[0] && line.length <= WRAPPED[1] && !/[.!?:»"]\s*$/.test(line),
  );
  const joined = full.every((line) => line.length <= WRAPPED[1] + 10) && wrapped.length > full.length * MOSTLY;
  const parts = joined ? text.split(/(?:\r?\n|\r)[^\S\r\n]*(?:\r?\n|\r)/) : lines;
  return parts.map(folded).filter((part) => part !== '');
}
