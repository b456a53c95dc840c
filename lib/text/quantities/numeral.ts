import type { Hedge, Magnitude } from '../../model.ts';

/**
 * A number as it stands in a text, without what it counts. `form`: 'weak' and 'article' mean something only before a
 * unit, 'doubtful' has another meaning too, 'label' names a thing (article 5, Boeing 747).
 */
export type Numeral = {
  /** Tokens covered, [from, to). */
  from: number;
  to: number;
  value: number | null;
  magnitude: Magnitude | null;
  hedge: Hedge;
  form: 'digits' | 'words' | 'vague' | 'weak' | 'article' | 'doubtful' | 'ordinal' | 'label';
  /** Unit that is part of the phrase itself ("half an hour"). */
  unit: string | null;
  /** Bare digits, as a year or a label has them. */
  plain: boolean;
  /** The multiplier it ends with (1 if none), which the other end of a range may share. */
  scale: number;
};

/** Fills the fields a numeral rarely needs. */
export function numeral(from: number, to: number, value: number | null, more: Partial<Numeral> = {}): Numeral {
  return {
    from,
    to,
    value,
    magnitude: null,
    hedge: value === null ? 'several' : 'exact',
    form: 'words',
    unit: null,
    plain: false,
    scale: 1,
    ...more,
  };
}
