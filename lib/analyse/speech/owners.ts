import { grammarOf } from '../../text/grammar.ts';
import type { ReadArticle, ReadSentence } from '../read-text.ts';
import type { SpeakerMention } from './speakers.ts';

/** Words between "team" and its owner: "of the former". */
const GENITIVE_WITHIN = 4;

/**
 * In "the team of X", "l'équipe de l'ex-ministre X" or "il comitato elettorale di X" the team speaks: who stands in the
 * genitive right after a speaker does not, nor the name that goes with his title.
 */
export function withoutOwners(
  mentions: SpeakerMention[],
  read: ReadArticle,
  { units, marks }: ReadSentence,
): SpeakerMention[] {
  const { of, genitive } = grammarOf(read.lexicon);
  const links = (at: number): boolean => of.has(units[at]?.norm ?? '') || genitive.has(units[at]?.norm ?? '');
  const isPlain = (at: number): boolean =>
    !marks.some(({ kind, from, to }) => kind !== 'name-particle' && from <= at && at < to);
  let owner: SpeakerMention | undefined;
  return mentions.filter((mention, at) => {
    const before = mentions[at - 1];
    const close =
      before !== undefined &&
      (before.speaker.named || before.speaker.role !== mention.speaker.role) &&
      mention.from - before.to <= GENITIVE_WITHIN &&
      units[before.to]?.clause === units[mention.from]?.clause;
    const owns =
      close &&
      (mention.from === before.to
        ? before === owner ||
          (before.speaker.role !== mention.speaker.role && [1, 2].some((on) => links(before.from + on)))
        : links(before.to) || (mention.from - before.to > 1 && links(before.to + 1) && isPlain(before.to)));
    if (owns) owner = mention;
    return !owns;
  });
}
