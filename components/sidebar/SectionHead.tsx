/** The heading of a section, with the switch that underlines its findings in the page. */
import { useI18n } from '../shared/i18n.tsx';
import { Tool } from '../shared/Tool.tsx';
import type { FindingKind } from './contract.ts';
import { usePanel } from './panel.ts';

/** `kind` adds the switch. The heading takes the focus when a count above jumps to it. */
export function SectionHead(props: { id: string; children: string; kind?: FindingKind }) {
  const { lit, toggleLit } = usePanel();
  const { t } = useI18n();
  const { kind } = props;
  return (
    <div class="section-head">
      <h2 id={props.id} tabIndex={-1}>
        {props.children}
      </h2>
      {kind && (
        <Tool
          icon="marker"
          class={`lit-${kind}`}
          label={t('underline_in_page', props.children)}
          pressed={lit.has(kind)}
          onClick={() => toggleLit(kind)}
        />
      )}
    </div>
  );
}
