/** Words of the page inside the panel: a value that leads to them, and the sentence they stand in. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Span } from '../../lib/model.ts';
import { useI18n } from '../shared/i18n.tsx';
import { Tool } from '../shared/Tool.tsx';
import type { FindingKind } from './contract.ts';
import { keyOfSpan, usePanel } from './panel.ts';
import { findSentence } from './sentence.ts';

/** Something found on the page; a click scrolls to its words. Plain text, and said to be so, where the words are gone. */
export function SpanButton(props: {
  kind: FindingKind;
  spans: readonly Span[];
  children: ComponentChildren;
  class?: string;
}) {
  const { actions, isAnchored } = usePanel();
  const { t } = useI18n();
  const span = props.spans.find(isAnchored);
  if (!span) {
    return (
      <span class={`gone ${props.class ?? ''}`}>
        {props.children}
        {props.spans.length > 0 && <span class="gone-note">{t('words_gone')}</span>}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={`jump ${props.class ?? ''}`}
      title={t('jump_title')}
      onClick={() => actions.showSpan(props.kind, span)}
    >
      {props.children}
    </button>
  );
}

function CopyLink({ span }: { span: Span }) {
  const { actions, announce } = usePanel();
  const { t } = useI18n();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    const taken = await actions.copyLink(span);
    setCopied(taken);
    announce(t(taken ? 'copy_done' : 'copy_failed'));
  };
  return <Tool icon={copied === null ? 'link' : copied ? 'check' : 'close'} label={t('copy_link')} onClick={copy} />;
}

/** The sentences that carry a finding, each leading to its place in the page. */
export function Passages({ kind, spans }: { kind: FindingKind; spans: readonly Span[] }) {
  const { report, isAnchored, actions } = usePanel();
  const { t } = useI18n();
  return (
    <ul class="passages">
      {spans.map((span) => {
        const { before, words, after } = findSentence(report.article, span);
        const sentence = (
          <q>
            <bdi lang={report.article.language ?? undefined}>
              {before}
              <mark>{words}</mark>
              {after}
            </bdi>
          </q>
        );
        return (
          <li key={keyOfSpan(span)}>
            {isAnchored(span) ? (
              <>
                <button
                  type="button"
                  class="passage"
                  title={t('jump_title')}
                  onClick={() => actions.showSpan(kind, span)}
                >
                  {sentence}
                </button>
                <CopyLink span={span} />
              </>
            ) : (
              <span class="passage">
                {sentence} <span class="gone-note">{t('words_gone')}</span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
