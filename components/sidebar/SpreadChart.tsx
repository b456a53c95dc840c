/** Distinct values as marks on one line. Round: the corpus, larger for more outlets, hollow for a vague value. Lozenge: the page. */
import { useI18n } from '../shared/i18n.tsx';
import type { ValueGroup } from './fact-rows.ts';
import { layoutSpread, type Mark } from './spread.ts';

const line = 15;
const labelLine = 43;
const labelStep = 14;
const height = { labelled: 48, bare: 30 };

function MarkShape({ mark }: { mark: Mark }) {
  const { x, radius, vague, group } = mark;
  return (
    <>
      {group.outlets > 0 && <circle class={vague ? 'dot vague' : 'dot'} cx={x} cy={line} r={radius} />}
      {group.own && <path class="here" d={`M${x} ${line - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z`} />}
    </>
  );
}

function Label({ mark, width }: { mark: Mark; width: number }) {
  if (!mark.label) return null;
  const half = (mark.label.length * 5.9) / 2;
  const anchor = mark.x < half ? 'start' : mark.x + half > width ? 'end' : 'middle';
  const x = { start: 0, middle: mark.x, end: width }[anchor];
  return (
    <text class={mark.group.own ? 'tick own' : 'tick'} x={x} y={labelLine + mark.line * labelStep} text-anchor={anchor}>
      {mark.label}
    </text>
  );
}

/** `labelOf` gives a group's short value, without it the marks stand alone; `width` is the room in px. */
export function SpreadChart(props: {
  groups: readonly ValueGroup[];
  labelOf?: (group: ValueGroup) => string;
  width: number;
}) {
  const { number, plural, t } = useI18n();
  const { labelOf, width } = props;
  const withCount = (group: ValueGroup) => {
    const label = labelOf?.(group) ?? '';
    return group.outlets > 0 ? `${label} · ${number(group.outlets)}` : label;
  };
  const marks = layoutSpread(props.groups, withCount, width);
  const tell = ({ group }: Mark) => {
    const label = labelOf?.(group) ?? '';
    const told = group.outlets > 0 ? `${label}, ${plural('outlets', group.outlets)}` : label;
    return group.own ? t('spread_here', told) : told;
  };
  const tall = labelOf ? height.labelled + Math.max(...marks.map((mark) => mark.line)) * labelStep : height.bare;
  const told = labelOf
    ? { role: 'img' as const, 'aria-label': t('spread_text', marks.map(tell).join('; ')) }
    : { 'aria-hidden': true };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden where the words stand beside it
    <svg class="spread" viewBox={`0 0 ${width} ${tall}`} width={width} height={tall} {...told}>
      <line class="axis" x1="0" x2={width} y1={line} y2={line} />
      {marks.map((mark) => (
        <MarkShape key={mark.group.key} mark={mark} />
      ))}
      {labelOf && marks.map((mark) => <Label key={mark.group.key} mark={mark} width={width} />)}
    </svg>
  );
}
