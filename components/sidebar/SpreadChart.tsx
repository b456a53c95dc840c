/** The spread of the corpus on one line; its text is the row's list of values. */
import { useI18n } from '../shared/i18n.tsx';
import type { ValueGroup } from './fact-rows.ts';
import { layoutSpread, type Mark } from './spread.ts';

const height = 46;
const line = 14;
const labelLine = 40;

function MarkShape({ mark }: { mark: Mark }) {
  const { x, radius, vague, group } = mark;
  return (
    <>
      {group.outlets > 0 && <circle class={vague ? 'dot vague' : 'dot'} cx={x} cy={line} r={radius} />}
      {group.own && <path class="here" d={`M${x} ${line - 7.5} l7.5 7.5 l-7.5 7.5 l-7.5 -7.5 z`} />}
    </>
  );
}

function anchorOf(mark: Mark, width: number): { x: number; anchor: 'start' | 'middle' | 'end' } {
  const half = ((mark.label?.length ?? 0) * 5.9) / 2;
  if (mark.x - half < 0) return { x: 0, anchor: 'start' };
  if (mark.x + half > width) return { x: width, anchor: 'end' };
  return { x: mark.x, anchor: 'middle' };
}

/** `labelOf` gives a group's short value; `width` is the room in px. */
export function SpreadChart(props: {
  groups: readonly ValueGroup[];
  labelOf: (group: ValueGroup) => string;
  width: number;
}) {
  const { number, t } = useI18n();
  const { width } = props;
  const withCount = (group: ValueGroup) =>
    group.outlets > 0 ? `${props.labelOf(group)} · ${number(group.outlets)}` : props.labelOf(group);
  const marks = layoutSpread(props.groups, withCount, width);
  const text = marks.map((mark) => (mark.group.own ? t('spread_here', withCount(mark.group)) : withCount(mark.group)));
  return (
    <svg
      class="spread"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={t('spread_text', text.join(' ; '))}
    >
      <line class="axis" x1="0" x2={width} y1={line} y2={line} />
      {marks.map((mark) => (
        <MarkShape key={mark.group.key} mark={mark} />
      ))}
      {marks.map((mark) => {
        if (!mark.label) return null;
        const { x, anchor } = anchorOf(mark, width);
        return (
          <text
            key={mark.group.key}
            class={mark.group.own ? 'tick own' : 'tick'}
            x={x}
            y={labelLine}
            text-anchor={anchor}
          >
            {mark.label}
          </text>
        );
      })}
    </svg>
  );
}
