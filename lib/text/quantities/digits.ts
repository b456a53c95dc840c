/** A number in digits: its value and whether it could be a year or a label (no separator, no decimals). */
export type Digits = { value: number; plain: boolean; decimals: boolean; doubtfulGroup: boolean };

/** Longer runs of digits are identifiers, not amounts. */
const MOST_DIGITS = 15;

/**
 * Reads digits with any grouping mark (point, comma, any space, apostrophe) and either decimal mark, null for
 * identifiers (too long, or with a leading zero). One separator before exactly three digits groups, except the language's own decimal mark after which a
 * measure follows (`measured`): "1.024 GB" in English is a decimal, "21.075 e-mails" is not, since things are whole.
 */
export function readDigits(raw: string, decimal: ',' | '.', measured: boolean): Digits | null {
  const digits = raw.replace(/\D/g, '');
  if (digits.length === 0 || digits.length > MOST_DIGITS) return null;
  if (/^0\d/.test(raw)) return null;
  const marks = raw.replace(/\d/g, '');
  if (marks === '')
    return {
      value: Number(raw),
      plain: true,
      decimals: false,
      doubtfulGroup: false,
    };
  const last = marks.at(-1) as string;
  const after = raw.length - raw.lastIndexOf(last) - 1;
  const single = marks.length === 1;
  const mixed = !single && last !== marks[0];
  const isPoint = last === '.' || last === ',';
  if (isPoint && (mixed || after !== 3 || raw.startsWith('0'))) return single || mixed ? decimals(raw, last) : null;
  if (single && last === decimal && measured) return decimals(raw, last);
  return { value: Number(digits), plain: false, decimals: false, doubtfulGroup: single && last === decimal };
}

function decimals(raw: string, mark: string): Digits {
  const at = raw.lastIndexOf(mark);
  const whole = raw.slice(0, at).replace(/\D/g, '');
  return { value: Number(`${whole}.${raw.slice(at + 1)}`), plain: false, decimals: true, doubtfulGroup: false };
}
