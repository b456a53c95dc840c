/** The sidebar's head: whose page this is, of when, and why it is compared. */
import { useState } from 'preact/hooks';
import type { OffScope, PanelPlace } from '../../lib/messaging/protocol.ts';
import type { Reason } from '../../lib/model.ts';
import { formatDate } from '../shared/dates.ts';
import { Mark } from '../shared/Icon.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { Tool } from '../shared/Tool.tsx';
import type { SidebarActions } from './contract.ts';
import { SpanButton } from './Passage.tsx';
import { usePanel } from './panel.ts';

const scopes: readonly OffScope[] = ['page', 'site', 'everywhere'];

function OffChoices({ actions }: { actions: SidebarActions }) {
  const { t } = useI18n();
  return (
    <div class="off">
      <p>{t('off_question')}</p>
      <ul>
        {scopes.map((scope) => (
          <li key={scope}>
            <button type="button" class="plain" onClick={() => actions.off(scope)}>
              {t(`off_${scope}`)}
            </button>
          </li>
        ))}
      </ul>
      <p class="hint">{t('off_hint')}</p>
    </div>
  );
}

/** Name and tools; there in every state of the panel. */
export function Brand({
  place,
  actions,
  fold,
}: {
  place: PanelPlace;
  actions: SidebarActions;
  fold: (event: MouseEvent) => void;
}) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const isLeft = place.dock === 'left';
  return (
    <>
      <div class="brand">
        <Mark />
        <h1>{t('brand')}</h1>
        <div class="tools">
          <Tool
            icon="pin"
            class="pin"
            label={t('pin_panel')}
            title={t(place.pinned ? 'pin_panel_on' : 'pin_panel_off')}
            pressed={place.pinned}
            onClick={() => actions.setPlace({ ...place, pinned: !place.pinned })}
          />
          <Tool
            icon={isLeft ? 'dockRight' : 'dockLeft'}
            label={t(isLeft ? 'dock_right' : 'dock_left')}
            onClick={() => actions.setPlace({ ...place, dock: isLeft ? 'right' : 'left' })}
          />
          <Tool icon="power" label={t('off_open')} expanded={asking} onClick={() => setAsking(!asking)} />
          <Tool icon={isLeft ? 'foldLeft' : 'foldRight'} class="fold" label={t('fold')} onClick={fold} />
        </div>
      </div>
      {asking && <OffChoices actions={actions} />}
    </>
  );
}

const shownReasons = 4;

/** Whether a term says no more than another: it is part of it, or stands after it once more. */
const isRepeated = (term: string, at: number, other: string, otherAt: number) =>
  term === other ? otherAt < at : other.toLowerCase().includes(term.toLowerCase());

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useI18n();
  const { actions, report } = usePanel();
  const terms = reasons.filter(({ term }, i) => !reasons.some((other, at) => isRepeated(term, i, other.term, at)));
  return (
    <div class="why">
      <span>{t(report.relation === 'about' ? 'why_about' : 'why_mentions')} </span>
      <ul class="terms" lang={report.article.language ?? undefined}>
        {terms.slice(0, shownReasons).map((reason) => (
          <li key={reason.term}>
            {reason.span ? (
              <SpanButton kind="reason" spans={[reason.span]}>
                {reason.term}
              </SpanButton>
            ) : (
              <span>{reason.term}</span>
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => actions.notTheStory()}>
        {t('not_the_story')}
      </button>
    </div>
  );
}

/** Outlet, date and the reason of the comparison. `jump` brings a section into view. */
export function Head({ captureDate, jump }: { captureDate: string | null; jump: (section: string) => void }) {
  const i18n = useI18n();
  const { report, context } = usePanel();
  const { outlet, published, modified } = report.article;
  return (
    <header class="head">
      <p class="where">
        {outlet && <b>{outlet.name}</b>}
        <span>{published ? formatDate(published, i18n, 'full') : i18n.t('date_unknown')}</span>
      </p>
      {modified && published && modified.slice(0, 10) > published.slice(0, 10) && (
        <p class="hint">{i18n.t('modified_on', formatDate(modified, i18n))}</p>
      )}
      {captureDate && <p class="hint">{i18n.t('captured_on', formatDate(captureDate, i18n))}</p>}
      {context.ownRecord && (
        <button type="button" class="quiet own-record" onClick={() => jump('coverage')}>
          {i18n.t('own_record')}
        </button>
      )}
      <Reasons reasons={report.reasons} />
    </header>
  );
}
