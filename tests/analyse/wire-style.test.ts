import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/analyse/read-text.ts';
import { findUtterances } from '../../lib/analyse/speech/utterances.ts';
import { bundledStory } from '../../lib/story/bundled.ts';

function whoSays(language: string, text: string): (string | undefined)[] {
  const article = {
    url: '',
    outlet: null,
    language,
    title: '',
    standfirst: '',
    byline: '',
    published: '2017-05-06',
    modified: null,
    truncated: false,
    blocks: [text],
  };
  const said = findUtterances(readText(article, bundledStory(), language));
  return [...new Set(said.map(({ speaker }) => speaker?.name))];
}

describe('who speaks in the style of agencies', () => {
  it('lets the team speak, not the candidate whose it is, with his title before his name', () => {
    expect(
      whoSays('de', 'Das Wahlkampfteam des linksliberalen Kandidaten Emmanuel Macron meldet einen Einbruch.'),
    ).toEqual(['En Marche!']);
    expect(whoSays('it', 'Il comitato elettorale di Emmanuel Macron ha parlato di un furto di posta.')).toEqual([
      'En Marche!',
    ]);
  });

  it('takes the name beside an agency for the agency', () => {
    expect(whoSays('nl', 'Volgens persbureau Reuters gaat het om duizenden brieven.')).toEqual(['Reuters']);
  });

  it('does not let the accused speak', () => {
    expect(whoSays('it', 'Il rapporto accusa apertamente Mosca del furto.')).not.toContain('Moscow');
  });

  it('takes who is known, behind the comma after his office, for whose office it is', () => {
    expect(
      whoSays(
        'it',
        '“Conosciamo bene questo metodo da anni”, ha scritto su X il ministro degli Esteri, Jean-Noël Barrot.',
      ),
    ).toEqual(['Jean-Noël Barrot']);
  });

  it('reads a hyphen between spaces as a dash around whoever speaks', () => {
    expect(
      whoSays('it', '"Non ci faremo intimidire - ha detto ieri François Hollande - e le indagini andranno avanti".'),
    ).toEqual(['François Hollande']);
  });
});
