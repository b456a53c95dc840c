/** A report's sections and its foot: what fills the screen at once, the others in the frames after it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Foot } from './Foot.tsx';
import { sections } from './sections.ts';

const parts = [...sections, Foot];

/** Parts added a frame: as many as a slow machine draws without a pause that a reader feels (50 ms, https://web.dev/articles/rail). */
const perFrame = 2;

/** How many parts stand: the opening of the first (0), then more after each paint; Preact's effects also run, a little later, where nothing is painted. */
function usePartsDrawn(): number {
  const [drawn, draw] = useState(0);
  useEffect(() => {
    if (drawn < parts.length) draw(drawn === 0 ? 1 : drawn + perFrame);
  }, [drawn]);
  return drawn;
}

/** Top to bottom, so that nothing on show ever moves. */
export function SectionsInTurn() {
  const drawn = usePartsDrawn();
  const all = useMemo(() => parts.map((Part, i) => <Part key={i} />), []);
  if (drawn > 0) return <>{all.slice(0, drawn)}</>;
  return (
    <>
      {parts.slice(0, 1).map((Part) => (
        <Part key={0} opening />
      ))}
    </>
  );
}
