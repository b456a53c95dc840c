/**
 * A cue file as one plain text, for the built extension: as JSON, seven languages are larger and are parsed and checked at
 * a cost that a reader waits for. A line a list, `path>to>it=one;two`, or a value, `path>to>it:1.5`; each ">" a line begins
 * with stands for a step of the path above. Words stand as they are compared: lower case, no diacritics, tokens apart.
 */
import { normaliseCue } from '../text/cue-syntax.ts';
import type { CueFile } from './cue-file.ts';

type Branch = { [key: string]: Branch | string[] | string | number | boolean };

/** Writes a checked cue file. Throws where a key or a cue holds one of the signs of this form. */
export function writeCueText(file: CueFile): string {
  const lines: string[] = [];
  let above: string[] = [];
  const writeLine = (path: string[], sign: '=' | ':', written: string): void => {
    const other = path.findIndex((key, at) => key !== above[at]);
    const depth = Math.max(0, other);
    lines.push('>'.repeat(depth) + path.slice(depth).join('>') + sign + written);
    above = path;
  };
  const write = (value: unknown, path: string[]): void => {
    if (/[>=:\n]/.test(path.at(-1) ?? '')) throw new Error(`“${path.at(-1)}” is no name for cue text`);
    if (Array.isArray(value)) writeLine(path, '=', value.map(writeCue).join(';'));
    else if (typeof value !== 'object') writeLine(path, ':', JSON.stringify(value));
    else for (const [key, inner] of Object.entries(value as Branch)) write(inner, [...path, key]);
  };
  write(file, []);
  return lines.join('\n');
}

function writeCue(cue: string): string {
  const written = normaliseCue(cue);
  if (/[;\n]/.test(written) || written === '') throw new Error(`cue “${cue}” cannot be written as text`);
  return written;
}

/** Reads what `writeCueText` wrote: the program's own text, not checked again. */
export function readCueText(text: string): CueFile {
  const file: Branch = {};
  let path: string[] = [];
  for (const line of text.split('\n')) {
    const depth = line.search(/[^>]/);
    const sign = line.search(/[=:]/);
    path = [...path.slice(0, depth), ...line.slice(depth, sign).split('>')];
    let branch = file;
    for (const step of path.slice(0, -1)) {
      branch[step] ??= {};
      branch = branch[step] as Branch;
    }
    const value = line.slice(sign + 1);
    const key = path.at(-1) as string;
    if (line[sign] === ':') branch[key] = JSON.parse(value);
    else branch[key] = value === '' ? [] : value.split(';');
  }
  return file as unknown as CueFile;
}
