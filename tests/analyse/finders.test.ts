/** What the finders make of sentences that are all about the event: frames, rungs, words, voices, the same fact said twice. */
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../lib/analyse/facts/index.ts';
import { knownValues } from '../../lib/analyse/facts/known-values.ts';
import type { FindingContext } from '../../lib/analyse/finding-context.ts';
import { findFrames } from '../../lib/analyse/frames.ts';
import { findRungs } from '../../lib/analyse/ladder.ts';
import { readText } from '../../lib/analyse/read-text.ts';
import { findUtterances } from '../../lib/analyse/speech/utterances.ts';
import { findVoices } from '../../lib/analyse/voices.ts';
import { countWording } from '../../lib/analyse/wording.ts';
import type { FactFinding } from '../../lib/model.ts';
import { bundledStory } from '../../lib/story/bundled.ts';
import type { Story } from '../../lib/story/load-story.ts';
import { reportOn } from './read.ts';

function readAll(blocks: string[], title = '', language = 'fr', story: Story = bundledStory()): FindingContext {
  const read = readText({ ...reportOn([]).article, title, standfirst: '', blocks }, story, language);
  return {
    read,
    story,
    topics: read.sentences.map(() => 'event' as const),
    about: true,
    utterances: findUtterances(read),
  };
}

function factOf(id: string, blocks: string[], language = 'fr'): FactFinding | undefined {
  return findFacts(readAll(blocks, '', language)).find(({ fact }) => fact === id);
}

describe('frames', () => {
  const opening = 'On en parle encore dans la ville.';
  const technical = [
    'Les courriels de la campagne étaient derrière une faille.',
    'La campagne cherche un ingénieur.',
    'Les courriels de la campagne sont chiffrés.',
  ];
  const framesOf = (blocks: string[], title = ''): string[] =>
    findFrames(readAll([opening, ...blocks], title)).map(({ frame }) => frame);

  it('three words in three sentences weigh more than three in one', () => {
    expect(framesOf(['Le tribunal, le délit, l’infraction : on y revient.', ...technical])[0]).toBe('intrusion');
  });

  it('a fact that many words of one sentence state adds to its frame once', () => {
    const more = ['Un technicien.', 'Un leurre.'];
    expect(framesOf(['De faux documents mêlés à des vrais.', ...technical, ...more])[0]).toBe('intrusion');
  });

  it('the headline weighs more than two sentences', () => {
    expect(framesOf(technical.slice(0, 2), 'MacronLeaks : au tribunal')[0]).toBe('judicial');
  });

  it('facts stated make a frame, but the main one is what the page’s own words treat it as', () => {
    const told = ['Des vrais et des faux y sont mêlés.', 'Les documents authentiques sont mêlés à d’autres, inventés.'];
    const frames = findFrames(readAll([opening, ...told, ...technical]));
    expect(frames.map(({ frame }) => frame)).toEqual(['intrusion', 'authenticity']);
    expect(frames[0]?.share).toBeGreaterThan(frames[1]?.share ?? 1);
  });

  it('a lone word is no frame beside another, however short the page', () => {
    expect(framesOf(['Un tribunal.', 'Un délit.', technical[0] as string])).toEqual(['judicial']);
  });
});

describe('rungs', () => {
  it('a group and its state are both named, and that nobody is known goes with a suspicion', () => {
    const rungsOf = (text: string, language: string): string[] =>
      findRungs(readAll([text], '', language)).map(({ rung }) => rung);
    expect(
      rungsOf('La Russie est responsable du piratage de la campagne, le groupe APT28 a piraté la campagne.', 'fr'),
    ).toEqual(['state-named', 'group-named']);
    expect(
      rungsOf('Nobody knows who is behind the hack of the Macron campaign, Russia is suspected.', 'en').sort(),
    ).toEqual(['suspicion', 'unknown-author']);
  });

  it('what one speaker names stands beside another’s finding no trace', () => {
    const text =
      'Mounir Mahjoubi affirme que le groupe APT28 a piraté la campagne, alors que selon Guillaume Poupard il n’y a aucune trace de la Russie.';
    expect(findRungs(readAll([text])).map(({ rung, speaker }) => `${rung} ${speaker}`)).toEqual([
      'group-named Mounir Mahjoubi',
      'no-trace Guillaume Poupard',
    ]);
  });

  it('a rung named again is one finding with both places', () => {
    const text = 'La Russie est responsable du piratage de la campagne.';
    const [named, ...others] = findRungs(readAll([text, text]));
    expect(new Set(named?.spans.map(({ block }) => block))).toEqual(new Set([0, 1]));
    expect(others).toEqual([]);
  });
});

describe('words', () => {
  it('of words that overlap the longest counts, once', () => {
    const count = (cues: Record<string, string[]>): Record<string, number> => {
      const story = bundledStory();
      const french = story.cuesFor('fr');
      if (!french) throw new Error('no cues');
      const wording = Object.fromEntries(Object.entries(cues).map(([family, words]) => [family, { cues: words }]));
      const cuesFor: Story['cuesFor'] = () => ({ ...french, wording });
      return countWording(readAll(['Une attaque éclair sur la campagne.'], '', 'fr', { ...story, cuesFor }));
    };
    expect(count({ hack: ['attaque', 'éclair'], leak: ['attaque éclair'] })).toMatchObject({ hack: 0, leak: 1 });
    expect(count({ hack: ['attaque', 'éclair'] })).toMatchObject({ hack: 2 });
  });
});

describe('voices', () => {
  it('who is quoted comes first', () => {
    const voices = findVoices(
      readAll([
        'Selon WikiLeaks, les courriels de la campagne circulent.',
        '« Nous n’avons rien vu de tel dans ces courriels », a déclaré Mounir Mahjoubi.',
      ]),
    );
    expect(voices.map(({ name, mode }) => `${name} ${mode}`)).toEqual(['Mounir Mahjoubi quoted', 'WikiLeaks reported']);
  });

  it('a verb of saying inside a quotation is the quoted one’s words', () => {
    const text = '« WikiLeaks affirme que l’archive contient 71 848 courriels », a déclaré Guillaume Poupard.';
    expect(factOf('emails-total', [text])?.attributedTo).toEqual(['Guillaume Poupard']);
  });

  it('who is told not to have said it, or to have declined, has said nothing', () => {
    const text = 'WikiLeaks did not say that the archive of the Macron campaign is real.';
    expect(findVoices(readAll([text], '', 'en')).filter(({ mode }) => mode !== 'mentioned')).toEqual([]);
  });

  it('who explains the speaker between commas does not speak', () => {
    const text = 'Mounir Mahjoubi, who works for En Marche!, said that the archive holds 71,848 emails.';
    expect(factOf('emails-total', [text], 'en')?.attributedTo).toEqual(['Mounir Mahjoubi']);
  });

  it('the team speaks, not whose team it is', () => {
    const text = 'L’équipe de l’ex-ministre Emmanuel Macron affirme que 71 848 courriels ont été piratés.';
    expect(factOf('emails-total', [text])?.attributedTo).toEqual(['En Marche!']);
  });
});

describe('the same fact said twice', () => {
  it('keeps the hedge, and is doubted or inferred only where it is every time', () => {
    expect(factOf('data-volume', ['L’archive pèse 9 Go.', 'Elle pèse environ 9 Go.'])?.hedge).toBe('about');
    const doubted = factOf('emails-total', [
      'L’archive contient 71 848 courriels. Elle contiendrait en tout 71 848 courriels.',
    ]);
    expect(doubted?.spans).toHaveLength(2);
    expect(doubted?.unconfirmed).toBe(false);
    const told = factOf('emails-total', [
      'Selon WikiLeaks, l’archive contient 71 848 courriels. Elle affirme que l’archive contient 71 848 courriels.',
    ]);
    expect(told?.spans).toHaveLength(2);
    expect(told?.inferredSpeaker).toBe(false);
  });

  it('is the outlet’s where the outlet says it once', () => {
    const own = 'L’archive contient 71 848 courriels.';
    const [wikileaks, numerama] = ['WikiLeaks', 'Numerama'].map(
      (name) => `Selon ${name}, l’archive contient 71 848 courriels.`,
    );
    expect(factOf('emails-total', [wikileaks as string, own])?.attributedTo).toEqual([]);
    expect(factOf('emails-total', [wikileaks as string, numerama as string])?.attributedTo).toEqual([
      'WikiLeaks',
      'Numerama',
    ]);
  });

  it('a conditional doubts its own clause only', () => {
    const text = 'L’archive contiendrait des faux, et elle contient 71 848 courriels.';
    expect(factOf('emails-total', [text])?.unconfirmed).toBe(false);
  });
});

describe('numbers', () => {
  it('a word against a cue reaches ten words, and with a number no other number', () => {
    const volumes = (text: string): unknown[] =>
      findFacts(readAll([text])).flatMap(({ fact, value }) => (fact === 'data-volume' ? [value] : []));
    expect(volumes('L’archive pèse 9 Go, soit plus que son abonnement.')).toEqual([]);
    expect(
      volumes(
        'L’archive pèse 9 Go, ce que personne ne savait et que tout le monde apprit le même jour sur son abonnement.',
      ),
    ).toEqual([9]);
    expect(volumes('L’archive pèse 9 Go, contre 3 Go par mois.')).toEqual([9]);
  });

  it('a value is known for one fact only where the records give it to that one, and is not round', () => {
    const story = bundledStory();
    const [record] = story.records;
    const told = record?.facts[0];
    if (!record || !told) throw new Error('no record');
    const facts = [
      ['emails-total', 71_848],
      ['emails-verified', 21_075],
      ['tweets', 21_075],
      ['tweets', 47_000],
      ['data-volume', 9],
    ].map(([fact, value]) => ({ ...told, fact: String(fact), value: Number(value) }));
    expect([...knownValues({ ...story, records: [{ ...record, facts }] })]).toEqual([[71_848, 'emails-total']]);
  });
});
