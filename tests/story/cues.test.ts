import { describe, expect, it } from 'vitest';
import { bundledStory } from '../../lib/story/bundled.ts';
import { compileCues } from '../../lib/story/compile-cues.ts';

const story = bundledStory();

describe.each(story.languages)('cues of "%s"', (language) => {
  const file = story.cuesFor(language);

  it('are written rightly', () => {
    expect(() => file && compileCues(file).parseAll()).not.toThrow();
  });

  it('speak to every fact, option, frame and word family of the pack, and to no other', () => {
    const of = (kind: string): string[] => story.facts.filter((fact) => fact.kind === kind).map(({ id }) => id);
    const optionsOf = (rules: object): string[] =>
      [...new Set(Object.keys(rules).map((id) => id.split('#')[0] as string))].sort();
    const facts = (ids: string[]): string[] => [...new Set(ids.map((id) => id.split('/')[0] as string))].sort();
    expect(facts(Object.keys(file?.quantities ?? {}))).toEqual([...of('quantity'), 'other'].sort());
    const dates = Object.keys(file?.dates ?? {}).map((id) => id.replace('day/', ''));
    expect([...new Set(dates)].sort()).toEqual([...of('date'), 'other'].sort());
    for (const { id, kind, options } of story.facts)
      if (kind === 'choice')
        expect(optionsOf(file?.choices[id] ?? {}), id).toEqual(options.map((option) => option.id).sort());
    expect(Object.keys(file?.frames ?? {}).sort()).toEqual(story.frames.map(({ id }) => id).sort());
    expect(Object.keys(file?.wording ?? {}).sort()).toEqual(story.wording.map(({ id }) => id).sort());
  });

  it('have a rung for every step that names somebody, with known suspects', () => {
    const known = new Set([
      'unknown-author',
      ...['suspicion', 'group-named', 'state-named', 'no-trace'].flatMap((rung) =>
        story.ladder.suspects.map(({ id }) => `${rung}/${id}`),
      ),
    ]);
    expect(Object.keys(file?.ladder ?? {}).filter((id) => !known.has(id.split('#', 1)[0] as string))).toEqual([]);
  });
});
