/** The sidebar's sections, top to bottom. To add one: write `<Name>Section.tsx` and give it a line here. The first is asked for its opening, a screenful, before all of it. */
import type { FunctionComponent } from 'preact';
import { CoverageSection } from './CoverageSection.tsx';
import { FactsSection } from './FactsSection.tsx';
import { FramingSection } from './FramingSection.tsx';
import { LadderSection } from './LadderSection.tsx';
import { MissingSection } from './MissingSection.tsx';
import { VoicesSection } from './VoicesSection.tsx';
import { WhenSection } from './WhenSection.tsx';
import { WordsSection } from './WordsSection.tsx';

export const sections: readonly FunctionComponent<{ opening?: boolean }>[] = [
  FactsSection,
  LadderSection,
  FramingSection,
  WordsSection,
  VoicesSection,
  WhenSection,
  MissingSection,
  CoverageSection,
];
