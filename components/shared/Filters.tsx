/** Filters over corpus records, shared by the sidebar's coverage and the popup's search. */
import { useMemo } from 'preact/hooks';
import type { Coverage, Labelled } from '../../lib/model.ts';
import { formatDate } from './dates.ts';
import { type I18n, type MessageKey, useI18n } from './i18n.tsx';
import { formatCountry, formatLanguage } from './names.ts';

export type FilterField = 'outlet' | 'country' | 'language' | 'date' | 'frame' | 'fact';
/** Chosen value a field, absent for any. Dates are as precise as they are written: '2017-05' takes the whole month. */
export type Filter = Partial<Record<FilterField, string>>;

const keys = {
  outlet: 'filter_outlet',
  country: 'filter_country',
  language: 'filter_language',
  date: 'filter_date',
  frame: 'filter_frame',
  fact: 'filter_fact',
} as const satisfies Record<FilterField, MessageKey>;

/** What a record offers to each filter. */
function valuesOf(record: Coverage, field: FilterField): string[] {
  switch (field) {
    case 'outlet':
      return [record.outlet.id];
    case 'country':
      return record.outlet.country ? [record.outlet.country] : [];
    case 'language':
      return [record.language];
    case 'date':
      return record.published ? [record.published.slice(0, 10)] : [];
    case 'frame':
      return record.frames.map((frame) => frame.frame);
    case 'fact':
      return record.facts.map((fact) => fact.fact);
  }
}

/** Records that pass every chosen filter. */
export function filterRecords(records: readonly Coverage[], filter: Filter): Coverage[] {
  const chosen = Object.entries(filter) as [FilterField, string | undefined][];
  return records.filter((record) =>
    chosen.every(([field, value]) => value === undefined || valuesOf(record, field).includes(value)),
  );
}

type Labels = Partial<Record<FilterField, readonly Labelled[]>>;

function labelOf(value: string, field: FilterField, records: readonly Coverage[], labels: Labels, i18n: I18n): string {
  if (field === 'outlet') return records.find((record) => record.outlet.id === value)?.outlet.name ?? value;
  if (field === 'country') return formatCountry(value, i18n);
  if (field === 'language') return formatLanguage(value, i18n);
  if (field === 'date') return formatDate(value, i18n, 'short');
  const known = labels[field]?.find((label) => label.id === value);
  return known ? i18n.text(known.label) : value;
}

/** What a filter offers, in order. */
function listChoices(field: FilterField, records: readonly Coverage[], labels: Labels, i18n: I18n) {
  const values = [...new Set(records.flatMap((record) => valuesOf(record, field)))];
  const choices = values.map((value) => ({ value, label: labelOf(value, field, records, labels, i18n) }));
  if (field === 'date') return choices.sort((a, b) => a.value.localeCompare(b.value));
  return choices.sort((a, b) => i18n.compare(a.label, b.label));
}

/** How many records each value of a field would leave, the other filters being as they are. */
function countValues(field: FilterField, records: readonly Coverage[], filter: Filter): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of filterRecords(records, { ...filter, [field]: undefined }))
    for (const value of new Set(valuesOf(record, field))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A select for each field that can tell the records apart. */
export function Filters(props: {
  records: readonly Coverage[];
  /** Those of them that each choice is counted in, where a search has left fewer. */
  counted?: readonly Coverage[];
  fields: readonly FilterField[];
  labels: Labels;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}) {
  const i18n = useI18n();
  const { records, counted = records, filter, labels, onFilter } = props;
  const all = useMemo(
    () => props.fields.map((field) => ({ field, choices: listChoices(field, records, labels, i18n) })),
    [props.fields, records, labels.frame, labels.fact, i18n],
  );
  const counts = useMemo(
    () => new Map(props.fields.map((field) => [field, countValues(field, counted, filter)])),
    [props.fields, counted, filter],
  );
  const choose = (field: FilterField, value: string) => {
    const { [field]: _, ...rest } = filter;
    onFilter(value ? { ...rest, [field]: value } : rest);
  };
  return (
    <div class="filters">
      {all.map(({ field, choices }) => {
        if (choices.length < 2) return null;
        return (
          <select
            key={field}
            class={filter[field] ? 'set' : undefined}
            aria-label={i18n.t(keys[field])}
            value={filter[field] ?? ''}
            onChange={(event) => choose(field, event.currentTarget.value)}
          >
            <option value="">{i18n.t(keys[field])}</option>
            {choices.map(({ value, label }) => {
              const count = counts.get(field)?.get(value) ?? 0;
              return (
                <option key={value} value={value} disabled={count === 0 && filter[field] !== value}>
                  {`${label} (${i18n.number(count)})`}
                </option>
              );
            })}
          </select>
        );
      })}
      {Object.keys(filter).length > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={(event) => {
            event.currentTarget.parentElement?.querySelector('select')?.focus();
            onFilter({});
          }}
        >
          {i18n.t('filters_clear')}
        </button>
      )}
    </div>
  );
}
