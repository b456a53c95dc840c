/** The panel's inner edge: drags and arrow keys change its width. */
import { useRef } from 'preact/hooks';
import type { PanelPlace } from '../../lib/messaging/protocol.ts';
import { useI18n } from '../shared/i18n.tsx';

/** Narrowest and widest panel, in px. */
export const widths = { least: 280, most: 640 };
const step = 16;

/** Keeps a width within its limits, in whole px. */
export const clampWidth = (width: number) => Math.round(Math.min(widths.most, Math.max(widths.least, width)));

/** `onWidth` is told while the edge moves, `onEnd` once it rests. */
export function ResizeHandle(props: {
  place: PanelPlace;
  onWidth: (width: number) => void;
  onEnd: (width: number) => void;
}) {
  const { t } = useI18n();
  const { place, onWidth, onEnd } = props;
  const start = useRef<{ x: number; width: number } | null>(null);
  const outward = place.dock === 'right' ? -1 : 1;
  const widthAt = (x: number) =>
    clampWidth(start.current ? start.current.width + outward * (x - start.current.x) : place.width);
  const keys: Record<string, number> = {
    ArrowLeft: place.width - outward * step,
    ArrowRight: place.width + outward * step,
    Home: widths.least,
    End: widths.most,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no <hr>
    <div
      class="edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('resize')}
      aria-valuenow={place.width}
      aria-valuemin={widths.least}
      aria-valuemax={widths.most}
      aria-valuetext={t('resize_value', String(place.width))}
      onKeyDown={(event) => {
        const width = keys[event.key];
        if (width === undefined) return;
        event.preventDefault();
        onEnd(clampWidth(width));
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width: place.width };
      }}
      onPointerMove={(event) => start.current && onWidth(widthAt(event.clientX))}
      onPointerUp={(event) => {
        if (!start.current) return;
        const width = widthAt(event.clientX);
        start.current = null;
        onEnd(width);
      }}
      onPointerCancel={() => {
        start.current = null;
        onEnd(place.width);
      }}
    />
  );
}
