/** The heading of a section, with the switch that underlines its findings in the page. */
import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/Icon.tsx';
import { useI18n } from '../shared/i18n.tsx';
import type { FindingKind } from './contract.ts';
import { usePanel } from './panel.ts';

/** `kind` adds the switch. The heading takes the focus when a count above jumps to it. */
export function SectionHead(props: { id: string; children: ComponentChildren; kind?: FindingKind }) {
  const { lit, toggleLit } = usePanel();
  const { t } = useI18n();
  const { kind } = props;
  return (
    <div class="section-head">
      <h2 id={props.id} tabIndex={-1}>
        {props.children}
      </h2>
      {kind && (
        <button
          type="button"
          class={`tool lit-${kind}`}
          aria-pressed={lit.has(kind)}
          aria-label={t('underline_in_page')}
          title={t('underline_in_page')}
          onClick={() => toggleLit(kind)}
        >
          <Icon name="marker" />
        </button>
      )}
    </div>
  );
}
