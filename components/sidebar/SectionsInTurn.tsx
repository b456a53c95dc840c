/** A report's sections and its foot: the first at once, the others in the frames after it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Foot } from './Foot.tsx';
import { sections } from './sections.ts';

const parts = [...sections, Foot];

/** Parts added a frame: as many as a slow machine draws without a pause that a reader feels (50 ms, https://web.dev/articles/rail). */
const perFrame = 2;

/** How many parts stand: one, then more after each paint; Preact's effects also run, a little later, where nothing is painted. */
function usePartsDrawn(): number {
  const [drawn, draw] = useState(1);
  useEffect(() => {
    if (drawn < parts.length) draw(drawn + perFrame);
  }, [drawn]);
  return drawn;
}

/** Top to bottom, so that nothing on show ever moves. */
export function SectionsInTurn() {
  const drawn = usePartsDrawn();
  const all = useMemo(() => parts.map((Part, i) => <Part key={i} />), []);
  return <>{all.slice(0, drawn)}</>;
}
