/** Small drawn signs, 16 px, in the colour of the text; always beside or inside something that has a name. */

const paths = {
  dockLeft: 'M2.5 3.5h11v9h-11zM6.5 3.5v9',
  dockRight: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  power: 'M8 2.2v5.3M4.7 4.6a4.8 4.8 0 1 0 6.6 0',
  foldRight: 'm6 3.5 4.5 4.5L6 12.5',
  foldLeft: 'm10 3.5-4.5 4.5 4.5 4.5',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  link: 'M6.8 9.2a2.4 2.4 0 0 0 3.4 0l2.1-2.1a2.4 2.4 0 0 0-3.4-3.4l-.9.9M9.2 6.8a2.4 2.4 0 0 0-3.4 0L3.7 8.9a2.4 2.4 0 0 0 3.4 3.4l.9-.9',
  out: 'M6 4H3.5v8.5H12V10M9 3.5h3.5V7M12.2 3.8 7.5 8.5',
  pin: 'M5.5 2.5h5M6.5 2.5v4l-2 2.5h7l-2-2.5v-4M8 9v4.5',
  beside: 'M2.5 3.5H7v9H2.5zM9 3.5h4.5v9H9z',
  marker: 'm9.5 3 3.5 3.5-5.5 5H5v-2.5zM3 13.5h10',
  check: 'm3.5 8.5 3 3 6-7',
  close: 'm4 4 8 8M12 4l-8 8',
  same: 'M3.5 6.2h9M3.5 9.8h9',
  rounding: 'M3 6.6c1.6-1.6 3.3-1.6 5 0s3.4 1.6 5 0M3 10.6c1.6-1.6 3.3-1.6 5 0s3.4 1.6 5 0',
  'other-quantity': 'M4 5.5h8.5L10 3M12 10.5H3.5L6 13',
  conflict: 'M3.5 6.2h9M3.5 9.8h9M10.3 3.2 5.7 12.8',
  later: 'M8 4.5V8l2.5 1.8M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11',
  'only-here': 'm8 3.5 4.5 4.5L8 12.5 3.5 8z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2',
} as const;

export type IconName = keyof typeof paths;

/** One sign of the set. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The mark of the program: a frame and, facing it, the reverse shot. */
export function Mark() {
  return (
    <svg class="mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="2" y="4" width="9" height="12" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.7" />
      <path d="M11 7.5 18 4v12l-7-3.5" fill="none" stroke="var(--here)" stroke-width="1.7" stroke-linejoin="round" />
    </svg>
  );
}
