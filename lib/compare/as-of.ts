/**
 * Where a record stands in time to a page: `before` (or the same day) it could be known, `later` it could not, `undated`
 * nothing can be said. A page without a date is compared with all. Days are compared as written; moments only where
 * both have one.
 */
export function asOf(recordDate: string | null, pageDate: string | null): 'before' | 'later' | 'undated' {
  if (pageDate === null) return 'before';
  if (recordDate === null) return 'undated';
  if (recordDate.length > 10 && pageDate.length > 10)
    return Date.parse(recordDate) > Date.parse(pageDate) ? 'later' : 'before';
  const common = Math.min(recordDate.length, pageDate.length, 10);
  return recordDate.slice(0, common) > pageDate.slice(0, common) ? 'later' : 'before';
}
