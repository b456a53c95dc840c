/** The popup's lower half: search over the corpus, as you type. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Labelled } from '../../lib/model.ts';
import type { SearchHit, SearchOptions } from '../../lib/search/contract.ts';
import { type Filter, type FilterField, Filters } from '../shared/Filters.tsx';
import { Icon } from '../shared/Icon.tsx';
import { type MessageKey, useI18n } from '../shared/i18n.tsx';
import { Tool } from '../shared/Tool.tsx';
import type { PopupProps } from './contract.ts';
import { moveFocus } from './move-focus.ts';
import { Result } from './Result.tsx';

type Find = NonNullable<PopupProps['search']>;

/** Results shown before "show more": enough for a look, few enough to draw within a frame. */
const page = 20;
const everything = 10_000;
const fields: readonly FilterField[] = ['outlet', 'country', 'language', 'date', 'frame', 'fact'];

/** The hits of a query; of an empty one the records nearest to `near`, or the newest. null before the corpus is there. */
function useHits(search: Find | null, query: string, filter: Filter, near: SearchOptions['near']): SearchHit[] | null {
  const { language } = useI18n();
  return useMemo(() => {
    const { date, ...rest } = filter;
    const days = date ? { from: date, to: date } : {};
    return search?.(query, { ...rest, ...days, locale: language, near, limit: everything }) ?? null;
  }, [search, query, filter, near, language]);
}

type ResultsProps = {
  hits: readonly SearchHit[] | null;
  heading: MessageKey | null;
  retry: (() => void) | undefined;
  /** Takes all filters away; not there where none is set, or they are in sight. */
  onUnfilter: (() => void) | undefined;
};

/** How many there are, or why there are none yet; read out when it changes. */
function Count({ hits, heading, retry }: Omit<ResultsProps, 'onUnfilter'>) {
  const { t, plural } = useI18n();
  return (
    <p class="count" role="status">
      {hits && heading && `${t(heading)} · `}
      {hits ? plural('records_found', hits.length) : t(retry ? 'popup_no_collection' : 'popup_loading')}
    </p>
  );
}

function Results({ hits, heading, retry, onUnfilter }: ResultsProps) {
  const { t } = useI18n();
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(page);
  useEffect(() => setShown(page), [hits]);
  useEffect(() => {
    if (shown > page) list.current?.querySelectorAll('a')[shown - page]?.focus();
  }, [shown]);
  return (
    <>
      <Count hits={hits} heading={heading} retry={retry} />
      {!hits && retry && (
        <p class="none">
          <button type="button" class="plain" onClick={retry}>
            {t('popup_compare_again')}
          </button>
        </p>
      )}
      {hits?.length === 0 && (
        <p class="none">
          {t('popup_none')} <span class="hint">{t('popup_none_do')}</span>{' '}
          {onUnfilter && (
            <button type="button" class="quiet" onClick={onUnfilter}>
              {t('filters_clear')}
            </button>
          )}
        </p>
      )}
      <ul class="results" ref={list}>
        {hits?.slice(0, shown).map((hit) => (
          <Result key={hit.record.id} hit={hit} />
        ))}
        {hits && hits.length > shown && (
          <li>
            <button type="button" class="more" onClick={() => setShown(shown + page)}>
              {t('popup_more')}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

type Props = {
  search: Find | null;
  retry: (() => void) | undefined;
  /** Names of the frames and facts for the filters. */
  labels: { frame: readonly Labelled[]; fact: readonly Labelled[] };
  /** The page an empty query lists the nearest records to. */
  near: SearchOptions['near'];
};

/** The field is there at once: what is typed before the corpus is found when it comes. */
export function Search({ search, retry, labels, near }: Props) {
  const { t } = useI18n();
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>({});
  const [filtering, setFiltering] = useState(false);
  const hits = useHits(search, query, filter, near);
  const corpus = useMemo(() => search?.('', { limit: everything }).map((hit) => hit.record) ?? [], [search]);
  const counted = useMemo(
    () => (filtering ? search?.(query, { limit: everything }).map((hit) => hit.record) : undefined),
    [search, query, filtering],
  );
  useEffect(() => field.current?.focus(), []);
  const chosen = Object.keys(filter).length;
  const isSearching = query.trim() !== '' || chosen > 0;
  const start = (words: string, filters = filter) => {
    setQuery(words);
    setFilter(filters);
    field.current?.focus();
  };
  const clear = () => {
    const hadWork = query !== '' || document.activeElement !== field.current;
    setQuery('');
    return hadWork;
  };
  return (
    <search class="search" ref={root} onKeyDown={(event) => root.current && moveFocus(event, root.current, clear)}>
      <div class="field">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          inputMode="search"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          maxLength={2_000}
          aria-label={t('popup_search')}
          aria-describedby="keys"
          placeholder={t('popup_search_hint')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        {query && <Tool icon="close" label={t('popup_clear')} onClick={() => start('')} />}
        {search && (
          <button
            type="button"
            class="filter-toggle"
            aria-expanded={filtering}
            onClick={() => setFiltering(!filtering)}
          >
            {t('popup_filters')}
            {chosen > 0 && ` · ${chosen}`}
          </button>
        )}
      </div>
      {filtering && (
        <Filters
          records={corpus}
          counted={counted}
          fields={fields}
          labels={labels}
          filter={filter}
          onFilter={setFilter}
        />
      )}
      <Results
        hits={hits}
        heading={isSearching ? null : near ? 'popup_nearest' : 'popup_newest'}
        retry={retry}
        onUnfilter={chosen > 0 && !filtering ? () => start(query, {}) : undefined}
      />
      <p class="keys hint" id="keys">
        {t('popup_keys')}
      </p>
    </search>
  );
}
