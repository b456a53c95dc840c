/**
 * A cue file as plain text, for the built extension: as JSON, seven languages are larger and are parsed and checked at a
 * cost that a reader waits for. Words stand as they are compared: lower case, no diacritics, tokens apart.
 *
 * `paths`: a line a list, `path>to>it=`, or a value, `path>to>it:`; each ">" a line begins with stands for a step of the
 * path above. `lines`: what each of them holds, cues as `one;two`. They are apart because paths are much the same in every
 * language: side by side, a zip takes a tenth of them.
 */
import { normaliseCue } from '../text/cue-syntax.ts';
import type { CueFile } from './cue-file.ts';

export type CueText = { paths: string; lines: string };
type Branch = { [key: string]: Branch | string[] | string | number | boolean };

/** Writes a checked cue file. Throws where a key or a cue holds one of the signs of this form. */
export function writeCueText(file: CueFile): CueText {
  const paths: string[] = [];
  const lines: string[] = [];
  let above: string[] = [];
  const write = (value: unknown, path: string[]): void => {
    const key = path.at(-1) ?? '';
    if (/[>=:\n]/.test(key)) throw new Error(`“${key}” is no name for cue text`);
    if (typeof value === 'object' && !Array.isArray(value)) {
      for (const [step, inner] of Object.entries(value as Branch)) write(inner, [...path, step]);
      return;
    }
    const depth = path.findIndex((step, at) => step !== above[at]);
    paths.push('>'.repeat(depth) + path.slice(depth).join('>') + (Array.isArray(value) ? '=' : ':'));
    lines.push(Array.isArray(value) ? writeCues(value, path) : JSON.stringify(value));
    above = path;
  };
  write(file, []);
  return { paths: paths.join('\n'), lines: lines.join('\n') };
}

/** Cues of a rule stay in their order, which tells the one to show of two at a place; others mean the same in any, and alike beginnings side by side are small in a zip. */
function writeCues(cues: readonly string[], path: readonly string[]): string {
  const written = cues.map(writeCue);
  const anyOrder = path[0] === 'sets' || ['with', 'not'].includes(path.at(-1) ?? '');
  return (anyOrder ? written.sort() : written).join(';');
}

function writeCue(cue: string): string {
  const written = normaliseCue(cue);
  if (/[;\n]/.test(written) || written === '') throw new Error(`cue “${cue}” cannot be written as text`);
  return written.replace(/\(([^()]*)\)/g, (_, alternatives: string) => `(${alternatives.split('|').sort().join('|')})`);
}

/** Reads what `writeCueText` wrote: the program's own text, not checked again. */
export function readCueText({ paths, lines }: CueText): CueFile {
  const file: Branch = {};
  const held = lines.split('\n');
  let path: string[] = [];
  for (const [at, line] of paths.split('\n').entries()) {
    const depth = line.search(/[^>]/);
    path = [...path.slice(0, depth), ...line.slice(depth, -1).split('>')];
    let branch = file;
    for (const step of path.slice(0, -1)) {
      branch[step] ??= {};
      branch = branch[step] as Branch;
    }
    const written = held[at] as string;
    const key = path.at(-1) as string;
    if (line.endsWith(':')) branch[key] = JSON.parse(written);
    else branch[key] = written === '' ? [] : written.split(';');
  }
  return file as unknown as CueFile;
}
