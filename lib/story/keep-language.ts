import type { Report, Text } from '../model.ts';

/**
 * A report with its labels in French, English and one more language (pt-BR with what pt has): packs hold many, a view shows one, and each
 * language is some 10 kB of every message and stored row. The coverage has texts in French and English only.
 */
export function keepLanguage(report: Report, language: string): Report {
  const { context, comparisons } = report;
  const { coverage, ...labels } = context ?? { coverage: [] };
  return {
    ...report,
    comparisons: narrow(comparisons, language),
    context: context && { ...context, ...narrow(labels, language), coverage },
  };
}

const isText = (value: object): value is Text =>
  'fr' in value && typeof value.fr === 'string' && 'en' in value && typeof value.en === 'string';

/** The same value with every text in it narrowed; objects are copied, never changed. */
function narrow<T>(value: T, language: string): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => narrow(one, language)) as T;
  const entries = Object.entries(value);
  if (!isText(value)) return Object.fromEntries(entries.map(([key, one]) => [key, narrow(one, language)])) as T;
  const kept = ['fr', 'en', language.slice(0, 2), language];
  return Object.fromEntries(entries.filter(([key]) => kept.includes(key))) as T;
}
