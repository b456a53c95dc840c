import { expect, it } from 'vitest';
import { reportOn } from './read.ts';

function voicesIn(...blocks: string[]): string[] {
  return reportOn(blocks, { language: 'fr' }).voices.map(({ name, role, mode }) => `${name} ${role} ${mode}`);
}

it('takes a role noun and the known name set beside it as one speaker', () => {
  expect(voicesIn('« On saura », a promis samedi le président de la République, François Hollande.')).toEqual([
    'François Hollande authority reported',
  ]);
});

it('finds an unknown name set off by commas after its role noun', () => {
  expect(voicesIn('La directrice de l’institut, Odile Castaing, explique que ces courriels sont anciens.')).toEqual([
    'Odile Castaing expert reported',
  ]);
});

it('takes the role noun with a definite article as the person introduced before, with an indefinite one as another', () => {
  const introduced = 'La chercheuse Odile Castaing explique que ces courriels sont anciens.';
  const others = 'On en parle dans toute la ville depuis samedi matin.';
  expect(voicesIn(introduced, others, 'La chercheuse estime que les courriels de la campagne sont faux.')).toHaveLength(
    1,
  );
  expect(voicesIn(introduced, others, 'Une juriste estime que les courriels de la campagne sont faux.')).toHaveLength(
    2,
  );
});

it('takes the team together with the name of the campaign it is of', () => {
  expect(voicesIn('L’équipe de campagne de Monsieur Emmanuel Macron a dénoncé une manœuvre.')).toContain(
    'En Marche! campaign reported',
  );
});

it('hears who denounced in the passive, and nobody where a track becomes clearer', () => {
  expect(voicesIn('Le vol des courriels, une manœuvre dénoncée par l’entourage du candidat, inquiète.')).toContain(
    'En Marche! campaign reported',
  );
  const clearer = voicesIn('La piste des pirates d’En Marche se précise, et les courriels volés circulent.');
  expect(clearer.filter((voice) => !voice.endsWith('mentioned'))).toEqual([]);
});
