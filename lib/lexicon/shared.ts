import type { ByName } from './lexicon.ts';

/** Spellings of units that every language of ours uses beside its own. */
export const sharedUnits: ByName = {
  bits: 'Gbit, Gbits, Mbit, Mbits, Gbit/s, Mbit/s, Gbps, Mbps, Gb/s, Mb/s, gigabit, gigabits, megabit, megabits',
  KB: 'KB, Kb, kB, kilobyte, kilobytes, KiB',
  MB: 'MB, Mb, meg, megs, megabyte, megabytes, MiB, mega',
  GB: 'GB, Gb, gig, gigs, giga, gigas, gigabyte, gigabytes, GiB, gbyte, gbytes, Go',
  TB: 'TB, Tb, terabyte, terabytes, TiB, tera, teras',
};

/** Of these, what is another word without its capital ("go"), but in a language that has it among its own units. */
export const capitalUnits = 'Go';
