/** Coverage: the corpus itself, filtered, each record with its link; one of them pinned beside the page. */
import { useRef, useState } from 'preact/hooks';
import type { Coverage } from '../../lib/model.ts';
import { formatDate } from '../shared/dates.ts';
import { type Filter, Filters, filterRecords } from '../shared/Filters.tsx';
import { Gist } from '../shared/Gist.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { formatCountry } from '../shared/names.ts';
import { SafeLink } from '../shared/SafeLink.tsx';
import { Tool } from '../shared/Tool.tsx';
import { PinnedRecord } from './PinnedRecord.tsx';
import { usePanel } from './panel.ts';
import { SectionHead } from './SectionHead.tsx';

const shownAtFirst = 6;

/** An id as a name, where the pack has none for it: "afp" as AFP, "ria-novosti" as Ria Novosti. */
const writeOut = (name: string) =>
  /^[a-z]{2,3}$/.test(name)
    ? name.toUpperCase()
    : name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase());

function RecordCard({ record, pinned, pin }: { record: Coverage; pinned: boolean; pin: () => void }) {
  const i18n = useI18n();
  const { context, nameOf } = usePanel();
  const main = record.frames.find((frame) => frame.main);
  const frame = context.frames.find((known) => known.id === main?.frame);
  const sources = [...record.wires, ...record.relays];
  const place = [
    record.published ? formatDate(record.published, i18n, 'short') : i18n.t('undated'),
    record.outlet.country ? formatCountry(record.outlet.country, i18n) : '',
    frame ? i18n.text(frame.label) : '',
  ];
  return (
    <li class={record.later ? 'record later' : 'record'}>
      <p class="record-head">
        <SafeLink href={record.url}>{record.outlet.name}</SafeLink>
        <Tool icon="beside" label={i18n.t('pin', record.outlet.name)} pressed={pinned} onClick={pin} />
      </p>
      <p class="aside">{place.filter(Boolean).join(' · ')}</p>
      <Gist text={record.gist} />
      {sources.length > 0 && (
        <p class="aside">{i18n.t('passes_on', i18n.list(sources.map((source) => writeOut(nameOf(source)))))}</p>
      )}
      {record.later && <p class="aside">{i18n.t('published_later')}</p>}
    </li>
  );
}

/** Newest before the page's date first; undated and later ones after. */
function sortRecords(records: readonly Coverage[]): Coverage[] {
  const rank = (record: Coverage) => (record.later ? 2 : record.published ? 0 : 1);
  return [...records].sort((a, b) => rank(a) - rank(b) || (b.published ?? '').localeCompare(a.published ?? ''));
}

/** The record beside the page. The reader's choice brings it into view with the focus, which goes back to the record's button when it is closed. */
function usePinned(first: string | null, records: readonly Coverage[]) {
  const [pinned, setPinned] = useState(first);
  const isChosen = useRef(false);
  const list = useRef<HTMLUListElement>(null);
  const title = (heading: HTMLHeadingElement | null) => {
    if (!heading || !isChosen.current) return;
    isChosen.current = false;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  };
  const pin = (id: string) => {
    isChosen.current = id !== pinned;
    setPinned(id === pinned ? null : id);
    const at = records.findIndex((record) => record.id === id);
    if (id === pinned) list.current?.querySelectorAll<HTMLElement>('.tool')[at]?.focus();
  };
  return { pinned, pin, title, list };
}

export function CoverageSection() {
  const { t, plural } = useI18n();
  const { context, records, announce } = usePanel();
  const [filter, setFilter] = useState<Filter>({});
  const [all, setAll] = useState(false);
  const found = sortRecords(filterRecords(context.coverage, filter));
  const shown = all ? found : found.slice(0, shownAtFirst);
  const { pinned, pin, title, list } = usePinned(context.ownRecord, shown);
  const beside = pinned ? records.get(pinned) : undefined;
  const choose = (next: Filter) => {
    setFilter(next);
    announce(plural('records_found', filterRecords(context.coverage, next).length));
  };
  return (
    <section>
      <SectionHead id="coverage">{t('coverage_title')}</SectionHead>
      {beside && <PinnedRecord key={beside.id} record={beside} title={title} unpin={() => pin(beside.id)} />}
      <Filters
        records={context.coverage}
        fields={['outlet', 'country', 'language', 'date', 'frame']}
        labels={{ frame: context.frames }}
        filter={filter}
        onFilter={choose}
      />
      <p class="legend">{plural('records_found', found.length)}</p>
      <ul ref={list} class="records">
        {shown.map((record) => (
          <RecordCard key={record.id} record={record} pinned={record.id === pinned} pin={() => pin(record.id)} />
        ))}
      </ul>
      {found.length > shownAtFirst && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('show_less') : plural('records_more', found.length - shownAtFirst)}
        </button>
      )}
    </section>
  );
}
