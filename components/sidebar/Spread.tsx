/** The spread of the corpus: a line of marks for numbers and dates, a list of bars for choices. */
import { formatMoment, spanDays } from '../shared/dates.ts';
import { formatValue } from '../shared/format.ts';
import { type I18n, useI18n } from '../shared/i18n.tsx';
import { ChoiceChart } from './ChoiceChart.tsx';
import type { FactRow, ValueGroup } from './fact-rows.ts';
import { usePanel } from './panel.ts';
import { SpreadChart } from './SpreadChart.tsx';

/** Room of a card around its drawing: margins of the section, padding and border of the card, in px. */
const cardRoom = 62;
const miniWidth = 96;

/** A value as short as a label under a mark may be. */
function labelGroup(group: ValueGroup, row: FactRow, i18n: I18n, days: boolean): string {
  const { value } = group.value;
  return typeof value === 'string' ? formatMoment(value, i18n, days) : formatValue(group.value, row.label, i18n);
}

/** Groups that count what the fact counts; values of other facts have no place on its scale. */
const comparableGroups = (row: FactRow) => row.groups.filter((group) => group.value.fact === row.label.id);

/** Whether a row is drawn as marks on a line. */
export const hasSpread = (row: FactRow) => row.label.kind !== 'choice' && comparableGroups(row).length > 1;

/** The labelled drawing; nothing where all give one value. */
export function Spread({ row }: { row: FactRow }) {
  const i18n = useI18n();
  const { width } = usePanel();
  const groups = comparableGroups(row);
  if (groups.length < 2) return null;
  if (row.label.kind === 'choice') return <ChoiceChart row={row} />;
  const days = spanDays(groups.map((group) => String(group.value.value)));
  const labelOf = (group: ValueGroup) => labelGroup(group, row, i18n, days);
  return <SpreadChart groups={groups} labelOf={labelOf} width={width - cardRoom} />;
}

/** The drawing in small, without labels; an eye-catcher beside the value, told in words by the details. */
export function MiniSpread({ row }: { row: FactRow }) {
  return hasSpread(row) ? <SpreadChart groups={comparableGroups(row)} width={miniWidth} /> : null;
}
