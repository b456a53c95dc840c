/** Which blocks are the article and which are printed around it. Pure: used on pages and on plain text alike. */
import { bare } from './fold-text.ts';
import { AGENCIES, CALLS, COMMENTS, CONSENT, CREDITS, LEAD_INS, TAILS, WHOLE } from './lead-ins.ts';

/**
 * What the filter needs to know of a block; `linked` is 0..1, `boxed` says that its container is named as a side box,
 * `listed` that it is a list's item or a table's row.
 */
export type Candidate = { text: string; linked: number; boxed: boolean; heading: boolean; listed: boolean };

/** Longest block a call, a lead-in or a credit takes in practice. */
const SHORT = 300;
/** Link boxes: share of link text above which a block under `LINK_BOX_LENGTH` goes (measured best: libraries.md 2.2, variant b). */
const LINK_BOX_SHARE = 0.5;
const LINK_BOX_LENGTH = 400;
/** A block this long with an end of sentence in it, or this long and closed by one, is running text again after a list of links. */
const RUNNING_TEXT = 120;
const CLOSED_SENTENCE = 50;
/** After this much article, a bar to share or subscribe is its end. */
const ENOUGH_ARTICLE = 1_000;

/** After this much article, a heading of readers' comments is its end. */
const SOME_ARTICLE = 400;

/** Lower case, accents and typographic quotes gone, for comparing with phrase lists. */
export const plain = (text: string): string =>
  text
    .slice(0, 4_000)
    .replace(/\p{M}{31,}/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const MARKS = /^[\s>»›▶►•·*#|:–—-]+/;
const endsSentence = (text: string): boolean => /[.!?…:;][\s"'”»)\]\u00a0]*$/.test(text.slice(-12));
const isRunningText = (text: string): boolean =>
  (text.length >= RUNNING_TEXT && /[.!?…]/.test(text)) ||
  (text.length >= CLOSED_SENTENCE && /[.…][\s'"”»)\u00a0]*$/.test(text.slice(-8)));
const startsWithOne = (text: string, phrases: string[]): boolean => phrases.some((phrase) => text.startsWith(phrase));

/** True when a list of phrases covers the block's beginning and a boundary follows. */
function opensWith(text: string, phrases: string[]): boolean {
  return phrases.some((phrase) => text.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length)));
}

const wholeSet = new Set(WHOLE);
const tailSet = new Set(TAILS);
const creditSet = new Set(CREDITS);
const commentSet = new Set(COMMENTS);
const withoutCount = (words: string): string => words.replace(/^\(?\d+\)?\s+/, '');
const withoutEnd = (text: string): string => text.replace(/[\s:.!…>»|()0-9]+$/, '');

const USES_COOKIES = /(?:utilis|emploi|\buse[sd]?\b|verwende|nutz|utiliz|\busa\b|gebruik)[^.]{0,40}cookies/;

/** A consent notice names two or more of its usual words, or says that cookies are used and little else. */
export const isConsent = (text: string): boolean => {
  const words = plain(text);
  const found = CONSENT.filter((word) => words.includes(word)).length;
  if (found >= 3) return true;
  if (found === 2) return /cookie|traceur|consent|einwilligung|privac/.test(words);
  return text.length < 200 && USES_COOKIES.test(words);
};

/** "A voter in LilleSource : Agence": a caption with its credit run into it. */
const CREDIT_BEHIND =
  /.(?:Source|Crédits?|Photo|Foto|Bild|Fuente|Fonte|Bron|Quelle)\s?:\s?[^.:]{2,40}$|©\s?[^.]{2,40}$/u;

/** "(Image: Agency)" closing a caption. */
const CREDIT_CLOSING = /\((?:Image|Photo|Picture|Foto|Bild|Crédits?|Credits?)\s?:[^()]{2,60}\)\s*$/iu;

/** "Photo : AFP", "© Reuters", "(Foto: dpa)": who made a picture. */
export function isCredit(text: string): boolean {
  if (text.length < SHORT && CREDIT_CLOSING.test(text)) return true;
  if (text.length > 160) return false;
  if (/^\s*[([]?©/.test(text) || CREDIT_BEHIND.test(text)) return true;
  const label =
    plain(text)
      .replace(/^[([]/, '')
      .split(/\s*[:/]\s*/, 1)[0] ?? '';
  return creditSet.has(label) && /[:/]/.test(text);
}

/** Longest line that only says whose copy this is. */
const CREDIT_LINE = 60;
const agencySet = new Set(AGENCIES);
const CREDIT_WORDS =
  /^(?:avec|with|mit|con|com|met|par|by|from|via|agence|agencia|agenzia|agentur|source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|bron)\b[\s:]*/;

/** "(avec AFP)", "dpa/Reuters", "Source : AFP": a line that says nothing but whose copy an article is. */
export function isWireCredit(text: string): boolean {
  if (text.length > CREDIT_LINE) return false;
  const words = plain(text).replace(/^[\s([–—-]+|[\s)\].–—-]+$/g, '');
  const names = words
    .replace(CREDIT_WORDS, '')
    .replace(/^(?:l'|the |la |die |de )/, '')
    .split(/\s*(?:[/,;&+]|\bet\b|\band\b|\bund\b|\by\b|\be\b|\ben\b|\bl')\s*/);
  return names.every((name) => agencySet.has(name));
}

/** A single block that is no article text whatever stands around it. */
export function isBoilerplate({ text, linked, boxed }: Candidate): boolean {
  if (!/\p{L}/u.test(text)) return true;
  if (isWireCredit(text)) return false;
  if (linked > LINK_BOX_SHARE && text.length < LINK_BOX_LENGTH && !isRunningText(text)) return true;
  if (linked > 0.8 && text.length < LINK_BOX_LENGTH) return true;
  if (boxed && text.length < LINK_BOX_LENGTH) return true;
  const words = plain(text).replace(MARKS, '');
  if (isAsking(text, words)) return true;
  if (text.length < SHORT && OFFER.test(words)) return true;
  if (text.length <= 60 && DATE_LINE.test(words)) return true;
  if (wholeSet.has(words) || wholeSet.has(withoutEnd(words))) return true;
  if (text.length < SHORT && opensWith(words, LEAD_INS)) return true;
  if (ENUMERATED.test(words) && opensWith(words, TAILS)) return true;
  return isConsent(text) || isCredit(text);
}

/** "Most read in World 1. … 2. …": a list of other articles run into one block. */
const ENUMERATED = /^\D{0,60}\b1[.)] ?\p{L}.{5,300}?[^\d]2[.)] ?\p{L}/u;

/** An offer of mails, or where to reach the author. */
const OFFER =
  /\bnewsletters?\b.{0,120}\b(?:sign|subscri|inscri|abonn|iscriv|suscri|receiv|recev|receb|recib|deliver|inbox|erhalten|anmeld)|\b(?:sign|subscri|inscri|abonn|iscriv|suscri|receiv|recev|receb|recib|deliver|get|anmeld)\w*\b.{0,120}(?:\bnewsletters?\b|\binbox\b)|\b(?:can|may) be reached at\b|\bfollow (?:him|her|them|us|me) (?:on|at)\b|\bbreaking news (?:alerts|emails)\b/;
/** "Updated at 1:23 p.m.", "Mis à jour le 6 mai à 10h": when a page was changed, wherever it says so. */
const DATE_LINE =
  /^(?:updated|posted|published|first published|last updated|publie|mis a jour|modifie|aktualisiert|veroffentlicht|stand|actualizado|publicado|aggiornato|pubblicato|atualizado|bijgewerkt|gepubliceerd)\b[^.!?]{0,40}\d/;

/** Share, subscribe, follow, comment. */
const isAsking = (text: string, words: string): boolean =>
  text.length < SHORT && startsWithOne(words, CALLS) && isCall(text, words);

/** A call is short or has no full stop: "Subscribers were told on Friday that …" is a sentence of an article. */
const isCall = (text: string, words: string): boolean =>
  text.length < 90 || !endsSentence(text) || /newsletter|e-mail|app\b/.test(words);

/** The kept ones, in order. Lists under a heading such as "Most read" go up to the next running text. */
export function keepArticle<T extends Candidate>(blocks: T[]): T[] {
  const kept: T[] = [];
  let inTail = false;
  let length = 0;
  for (const block of blocks) {
    const words = withoutEnd(plain(block.text).replace(MARKS, ''));
    if (length >= SOME_ARTICLE && block.text.length < 60 && commentSet.has(withoutCount(words))) break;
    if (block.text.length < 80 && (tailSet.has(words) || (block.heading && opensWith(words, TAILS)))) {
      inTail = true;
      continue;
    }
    if (isBoilerplate(block)) {
      if (length >= ENOUGH_ARTICLE && isAsking(block.text, plain(block.text))) inTail = true;
      continue;
    }
    if (inTail && !isRunningText(block.text)) continue;
    inTail = false;
    length += block.text.length;
    kept.push(block);
  }
  return withoutTrailing(kept);
}

const MAX_TRAILING = 6;

/** Sub-headings and labels with nothing after them: a signature, a section's name, a button. */
function withoutTrailing<T extends Candidate>(blocks: T[]): T[] {
  const least = Math.max(1, blocks.length - MAX_TRAILING);
  let end = blocks.length;
  while (end > least) {
    const { text, heading, listed } = blocks[end - 1] as T;
    if (!heading && (listed || isWireCredit(text) || text.length >= 60 || endsSentence(text))) break;
    end--;
  }
  return blocks.slice(0, end);
}

/** The same sentence printed twice: letters and digits equal. */
export const sameText = (a: string, b: string): boolean => a !== '' && b !== '' && bare(a) === bare(b);

/** The title again, alone or with a picture credit or an outlet's name behind it. */
export function repeatsTitle(text: string, title: string): boolean {
  const name = bare(title);
  const words = bare(text);
  if (name === '' || words === '') return false;
  return words === name || (words.startsWith(name) && words.length < name.length + 60 && /[©|]|source/i.test(text));
}
