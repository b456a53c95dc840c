import { describe, expect, it } from 'vitest';
import { keepLanguage } from '../../lib/story/keep-language.ts';
import { reports } from '../gallery/reports.ts';

const { full } = reports;
/** Languages of every text in a value, each once. */
function languagesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('fr' in value && 'en' in value) for (const key of Object.keys(value)) found.add(key);
  else for (const one of Object.values(value)) languagesIn(one, found);
  return found;
}

describe('keepLanguage', () => {
  it('leaves French, English and the language asked for', () => {
    expect([...languagesIn(full)].sort()).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl', 'pt', 'pt-BR']);
    expect([...languagesIn(keepLanguage(full, 'de'))].sort()).toEqual(['de', 'en', 'fr']);
    expect([...languagesIn(keepLanguage(full, 'pt-PT'))].sort()).toEqual(['en', 'fr', 'pt']);
    expect([...languagesIn(keepLanguage(full, 'pt-BR'))].sort()).toEqual(['en', 'fr', 'pt', 'pt-BR']);
    expect([...languagesIn(keepLanguage(full, 'sv'))].sort()).toEqual(['en', 'fr']);
  });

  it('changes nothing else, and not the report it was given', () => {
    const before = structuredClone(full);
    const kept = keepLanguage(full, 'de');
    expect(full).toEqual(before);
    expect({ ...kept, context: null, comparisons: [] }).toEqual({ ...full, context: null, comparisons: [] });
    expect(kept.context?.coverage).toEqual(full.context?.coverage);
    expect(kept.context?.facts.map(({ label }) => label.de)).toEqual(full.context?.facts.map(({ label }) => label.de));
    expect(keepLanguage(reports.empty, 'de').facts).toEqual(reports.empty.facts);
    expect(keepLanguage({ ...full, context: null }, 'de').context).toBeNull();
  });

  it('takes the weight of the other languages out', () => {
    const size = (value: unknown) => JSON.stringify(value).length;
    const saved = size(full) - size(keepLanguage(full, 'fr'));
    expect(saved).toBeGreaterThan(20_000);
  });
});
