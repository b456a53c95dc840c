/** Runs the command line as a researcher does, in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Outcome = { code: number | null; out: string; error: string; lines: Record<string, unknown>[] };

/** `lines` are the parsed lines of standard output where it is JSON. */
export function analyse(args: string[], stdin = ''): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['lib/cli/analyse.ts', ...args], { stdio: 'pipe' });
    let out = '';
    let error = '';
    child.stdout.on('data', (part: Buffer) => {
      out += part;
    });
    child.stderr.on('data', (part: Buffer) => {
      error += part;
    });
    child.on('close', (code) => done({ code, out, error, lines: parsed(out) }));
    child.stdin.end(stdin);
  });
}

function parsed(out: string): Record<string, unknown>[] {
  try {
    return out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** A new folder with the given files, by relative path. */
export function folder(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'contrechamp-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}
