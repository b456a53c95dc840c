/** The choice of a file format: a button that unfolds the formats, each saying what it is for. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type ExportId, exportIds, exportNames } from '../../lib/export/format.ts';
import { Icon } from './Icon.tsx';
import { type I18n, useI18n } from './i18n.tsx';

/** What came of an export: the file's name, or why there is none. `gone`: the comparison is no longer held for this page. */
export type Exported = { saved: string } | { failed: 'again' | 'gone' };

const sentenceOf = (done: Exported, { t }: I18n): string =>
  'saved' in done ? t('export_saved', done.saved) : t(`export_${done.failed}`);

/** `onExport` saves the file; what came of it is shown and spoken below. The formats come into view; Esc folds them away. */
export function ExportChoice({ onExport }: { onExport: (format: ExportId) => Promise<Exported> }) {
  const i18n = useI18n();
  const { t } = i18n;
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<Exported | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const formats = useRef<HTMLUListElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) formats.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <fieldset class="export" aria-label={t('export_open')} onKeyDown={close}>
      <button
        ref={toggle}
        type="button"
        class="export-toggle"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {t('export_open')}
        <Icon name={open ? 'up' : 'down'} />
      </button>
      {open && (
        <ul ref={formats} class="formats" id={id} aria-label={t('export_formats')}>
          {exportIds.map((format) => (
            <li key={format}>
              <button type="button" class="format" onClick={() => void onExport(format).then(setDone)}>
                <b>{exportNames[format]}</b> <span>{t(`export_for_${format}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <output class={done && 'failed' in done ? 'export-done failed' : 'export-done'}>
        {done && sentenceOf(done, i18n)}
      </output>
    </fieldset>
  );
}
