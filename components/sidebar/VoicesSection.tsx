/** Voices: who is quoted, whose words are reported, who is only named; and whom others let speak. */
import type { VoiceFinding, VoiceMode } from '../../lib/model.ts';
import { useI18n } from '../shared/i18n.tsx';
import { tellsBySilence } from './fact-rows.ts';
import { SpanButton } from './Passage.tsx';
import { listOutlets, useMark, usePanel } from './panel.ts';
import { SectionHead } from './SectionHead.tsx';
import { Spoken } from './Spoken.tsx';

const modes: readonly VoiceMode[] = ['quoted', 'reported', 'mentioned'];

function Voice({ voice }: { voice: VoiceFinding }) {
  const i18n = useI18n();
  const { context, speakerOf } = usePanel();
  const { marked } = useMark('voice', voice.spans);
  const name = speakerOf(voice.name);
  const known = context.roles.find((role) => role.id === voice.role);
  const role = known ? i18n.text(known.label) : name;
  return (
    <li data-focused={marked || undefined}>
      <SpanButton kind="voice" spans={voice.spans}>
        <Spoken>{name}</Spoken>
      </SpanButton>
      {role !== name && <span class="aside">{role}</span>}
    </li>
  );
}

function Mode({ mode }: { mode: VoiceMode }) {
  const i18n = useI18n();
  const voices = usePanel().report.voices.filter((voice) => voice.mode === mode);
  if (voices.length === 0) return null;
  return (
    <div class="mode">
      <h3>{i18n.t(`voices_${mode}`)}</h3>
      <ul class="voices">
        {voices.map((voice) => (
          <Voice key={`${voice.name} ${voice.role}`} voice={voice} />
        ))}
      </ul>
    </div>
  );
}

/** Roles that speak in the corpus and not here, most frequent first. */
function Elsewhere() {
  const i18n = useI18n();
  const { report, context, records } = usePanel();
  const heard = new Set(report.voices.filter((voice) => voice.mode !== 'mentioned').map((voice) => voice.role));
  const silent = context.roles
    .filter((role) => !heard.has(role.id))
    .map((role) => ({
      role,
      outlets: listOutlets(
        role.records.filter((id) => !records.get(id)?.later),
        records,
      ).length,
    }))
    .filter(({ outlets }) => outlets > 1)
    .sort((a, b) => b.outlets - a.outlets);
  if (silent.length === 0 || !tellsBySilence(report)) return null;
  return (
    <div class="mode elsewhere">
      <h3>{i18n.t('voices_elsewhere')}</h3>
      <ul class="voices">
        {silent.map(({ role, outlets }) => (
          <li key={role.id}>
            {i18n.text(role.label)} <span class="aside">{i18n.plural('outlets', outlets)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function VoicesSection() {
  const { t } = useI18n();
  const { report } = usePanel();
  if (report.voices.length === 0 && !tellsBySilence(report)) return null;
  return (
    <section>
      <SectionHead id="voices" kind={report.voices.length > 0 ? 'voice' : undefined}>
        {t('voices_title')}
      </SectionHead>
      {report.voices.length === 0 && <p class="empty">{t('voices_empty')}</p>}
      {modes.map((mode) => (
        <Mode key={mode} mode={mode} />
      ))}
      <Elsewhere />
    </section>
  );
}
