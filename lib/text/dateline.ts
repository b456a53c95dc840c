import { type Endings, findSentences, type Sentence } from './sentences.ts';

/** A place in capitals before a dash: "PARIS —", "WASHINGTON, 9 May (Agency) -", "(SAINT-DENIS, France) —". */
const IN_CAPITALS =
  /^\(?\p{Lu}[\p{Lu}\p{M}.'’/-]{2,24}(?: \p{Lu}[\p{Lu}\p{M}.'’-]+)*(?:, [^–—()]{2,28})?\)?(?: ?\([^)]{2,40}\))?\.? ?[-–—]+ /u;
/** A place or day with an agency in brackets before a dash: "Paris (Agency) -", "9 May (Agency) —", "París, 6 may (Agency).-". */
const WITH_AGENCY = /^[\p{Lu}\d][\p{L}\p{M}\d.,'’ /-]{1,40}\([^)]{2,40}\)\.? ?[-–—]+ /u;
/** A place and a day with its year before a dash: "Paris, 29 April 2025 —". */
const WITH_YEAR = /^\p{Lu}[\p{L}\p{M}'’ -]{2,24}, [^–—.]{3,24}\d{4} ?[-–—]+ /u;
/** An agency in brackets, a place in capitals and a day: "(AGENCY) - PARIGI, 6 MAG -". */
const AGENCY_FIRST = /^\([^)]{2,24}\) ?[-–—]+ \p{Lu}[\p{Lu}\p{M}'’ -]{2,24}[^–—.-]{0,24}[-–—]+ /u;

const FORMS = [IN_CAPITALS, WITH_AGENCY, WITH_YEAR, AGENCY_FIRST];
/** A dateline ends within so many characters. */
const LONGEST = 120;

/** Where the dateline of a news agency at the head of a block ends, 0 where there is none. */
export function datelineEnd(text: string): number {
  const head = text.slice(0, LONGEST);
  return FORMS.reduce((end, form) => Math.max(end, form.exec(head)?.[0].length ?? 0), 0);
}

/** The sentences of a block; its dateline is one of its own: where a report was written says nothing of what it tells. */
export function splitAfterDateline(text: string, dateline: number, endings: Endings): Sentence[] {
  const told = findSentences(text.slice(dateline), endings).map(({ start, end }) => ({
    start: start + dateline,
    end: end + dateline,
  }));
  return dateline > 0 ? [{ start: 0, end: dateline }, ...told] : told;
}
