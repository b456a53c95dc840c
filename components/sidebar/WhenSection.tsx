/** When: the story's events on a line, and where on it this page stands. */
import { useState } from 'preact/hooks';
import type { ReportContext } from '../../lib/model.ts';
import { formatDate } from '../shared/dates.ts';
import { useI18n } from '../shared/i18n.tsx';
import { usePanel } from './panel.ts';
import { SectionHead } from './SectionHead.tsx';

type Event = ReportContext['events'][number];

const near = { before: 4, after: 2 };

function EventLine({ event }: { event: Event }) {
  const i18n = useI18n();
  return (
    <li class={event.later ? 'event later' : 'event'}>
      <span class="event-date">{formatDate(event.date, i18n)}</span>
      <span class="event-label">
        {i18n.text(event.label)}
        {event.later && <span class="sr"> {i18n.t('event_later')}</span>}
      </span>
    </li>
  );
}

/** Events around the page's date; the others on demand. */
export function WhenSection() {
  const i18n = useI18n();
  const { report, context } = usePanel();
  const [all, setAll] = useState(false);
  const events = [...context.events].sort((a, b) => a.date.localeCompare(b.date));
  const before = events.filter((event) => !event.later);
  const after = events.filter((event) => event.later);
  const hidden = Math.max(0, before.length - near.before) + Math.max(0, after.length - near.after);
  const { published } = report.article;
  if (events.length === 0) return null;
  return (
    <section>
      <SectionHead id="when">{i18n.t('when_title')}</SectionHead>
      {after.length > 0 && <p class="legend">{i18n.t('when_legend')}</p>}
      <ol class="events">
        {(all ? before : before.slice(-near.before)).map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
        {published && (
          <li class="event own">
            <span class="event-date">{formatDate(published, i18n)}</span>
            <span class="event-label">{i18n.t('this_page')}</span>
          </li>
        )}
        {(all ? after : after.slice(0, near.after)).map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('show_less') : i18n.plural('events_more', hidden)}
        </button>
      )}
    </section>
  );
}
