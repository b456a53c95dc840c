/** Which days the events of a story have, and which of them a date of the text can be. */
import type { Story } from '../../story/load-story.ts';
import { addDays } from '../../text/dates/calendar.ts';
import type { DateMention } from '../../text/numbers.ts';
import type { FindingContext } from '../finding-context.ts';

/**
 * In a look back "on 5 May" is the story's day, not that of the year of the look back; so is "on Friday" a week later, on
 * a Friday.
 */
export function inStoryTime({ story, read }: FindingContext, date: DateMention): DateMention {
  const day = date.value?.slice(0, 10);
  if (day !== undefined && date.told === 'weekday' && day === read.article.published?.slice(0, 10)) {
    const before = addDays(day, -7);
    return before && usualEvents(story, before).length > 0 ? { ...date, value: before + date.value?.slice(10) } : date;
  }
  if (!date.yearless || date.value === null) return date;
  const value = story.reading.begins.slice(0, 4) + date.value.slice(4);
  return usualEvents(story, value).length > 0 ? { ...date, value } : date;
}

/** A day, for an event known to have another. */
export const isUnusual = ({ reading }: Story, fact: string, value: string | null): boolean =>
  value !== null && reading.dates[fact]?.usual !== undefined && reading.dates[fact].usual !== value.slice(0, 10);

/** The events that usually have this very day. */
export function usualEvents({ reading }: Story, value: string | null): string[] {
  const day = value?.slice(0, 10);
  return Object.entries(reading.dates).flatMap(([fact, { usual }]) =>
    usual !== undefined && usual === day ? [fact] : [],
  );
}

/** A date of at least a day's precision inside the fact's window; one that cannot be resolved can be any day. */
export function canBe({ story }: FindingContext, fact: string, date: DateMention): boolean {
  const window = story.reading.dates[fact];
  if (!window || date.precision === 'year' || date.precision === 'month') return false;
  if (window.calendar && date.told !== 'calendar') return false;
  if (date.value === null) return true;
  const day = date.value.slice(0, 10);
  return day >= window.from && day <= window.to;
}
