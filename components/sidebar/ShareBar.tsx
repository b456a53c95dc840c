/** One share against the corpus: a bar for the page, a line for the others. Drawn only; the words beside it carry the figures. */

/** Shares 0..1 of the whole width. */
export function ShareBar({ here, corpus }: { here: number; corpus: number }) {
  const percent = (share: number) => `${Math.min(100, share * 100)}%`;
  return (
    <svg class="bar" width="100%" height="14" aria-hidden="true">
      <rect class="bar-ground" y="2" width="100%" height="10" rx="2" />
      {here > 0 && <rect class="bar-here" y="2" width={percent(here)} height="10" rx="2" />}
      <rect class="bar-corpus" x={percent(corpus)} y="0" width="2" height="14" transform="translate(-1 0)" />
    </svg>
  );
}
