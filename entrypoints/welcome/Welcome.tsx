/** The first-run page: what is read, what is kept, what is sent, and where. */
import { useState } from 'preact/hooks';
import { Mark } from '../../components/shared/Icon.tsx';
import { type MessageKey, useI18n } from '../../components/shared/i18n.tsx';
import { choose, type Grants, type Mode, useGrants } from './use-grants.ts';

type Outlet = { id: string; name: string; domains: string[]; country: string | null };

const promises: [MessageKey, MessageKey][] = [
  ['welcome_read_title', 'welcome_read'],
  ['welcome_kept_title', 'welcome_kept'],
  ['welcome_sent_title', 'welcome_sent'],
];

function Promises() {
  const { t } = useI18n();
  return (
    <dl class="promises">
      {promises.map(([title, words]) => (
        <div key={title}>
          <dt>{t(title)}</dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
  );
}

type ChoiceProps = { label: string; hint: string; isMain?: boolean; isCurrent: boolean; onChoose: () => void };

function Choice({ label, hint, isMain, isCurrent, onChoose }: ChoiceProps) {
  const { t } = useI18n();
  return (
    <li class={isCurrent ? 'choice current' : 'choice'}>
      <button type="button" class={isMain ? 'plain main' : 'plain'} aria-pressed={isCurrent} onClick={onChoose}>
        {label}
      </button>
      <p class="hint">
        {isCurrent && <b>{t('welcome_current')}. </b>}
        {hint}
      </p>
    </li>
  );
}

/** What holds now, in a sentence; read out when it changes. */
function Standing({ grants, isRefused }: { grants: Grants | null; isRefused: boolean }) {
  const { t, plural } = useI18n();
  const sentences: Record<Mode, () => string> = {
    outlets: () => plural('welcome_done_outlets', grants?.granted.length ?? 0),
    click: () => t('welcome_done_click'),
    everywhere: () => t('welcome_done_everywhere'),
  };
  return (
    <p class="standing" role="status">
      {isRefused ? t('welcome_refused') : grants && sentences[grants.mode]()}
    </p>
  );
}

function OutletList({ outlets }: { outlets: readonly Outlet[] }) {
  const { t, language } = useI18n();
  const sorted = [...outlets].sort((one, other) => one.name.localeCompare(other.name, language));
  return (
    <section>
      <h2>{t('welcome_list')}</h2>
      <ul class="outlets">
        {sorted.map((outlet) => (
          <li key={outlet.id}>
            <span>{outlet.name}</span> <span class="aside">{outlet.domains.join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The whole page. Stands inside an I18nProvider. */
export function Welcome({ outlets }: { outlets: readonly Outlet[] }) {
  const { t, plural } = useI18n();
  const grants = useGrants();
  const [isRefused, setRefused] = useState(false);
  const domains = [...new Set(outlets.flatMap((outlet) => outlet.domains))];
  const patterns = domains.map((domain) => `*://*.${domain}/*`);
  const pick = (mode: Mode) => () =>
    void choose(mode, patterns, grants?.granted ?? []).then(
      (agreed) => setRefused(!agreed),
      () => setRefused(true),
    );
  const isWhole = (mode: Mode) => mode !== 'outlets' || patterns.every((each) => grants?.granted.includes(each));
  const shown = (mode: Mode) => ({ isCurrent: grants?.mode === mode && isWhole(mode), onChoose: pick(mode) });
  return (
    <main>
      <header>
        <Mark />
        <span>{t('brand')}</span>
      </header>
      <h1>{t('welcome_title')}</h1>
      <p class="lead">{t('welcome_lead')}</p>
      <Promises />
      <h2>{t('welcome_choose')}</h2>
      <ul class="choices">
        <Choice
          label={plural('welcome_outlets', domains.length)}
          hint={t('welcome_outlets_hint')}
          isMain
          {...shown('outlets')}
        />
        <Choice label={t('welcome_click')} hint={t('welcome_click_hint')} {...shown('click')} />
        <Choice label={t('welcome_everywhere')} hint={t('welcome_everywhere_hint')} {...shown('everywhere')} />
      </ul>
      <Standing grants={grants} isRefused={isRefused} />
      <p class="hint">{t('welcome_change')}</p>
      <OutletList outlets={outlets} />
    </main>
  );
}
