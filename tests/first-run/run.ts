/** Runs a command of the project in the foreground. */
import { spawnSync } from 'node:child_process';

/** Runs and returns the exit status; output goes where ours goes. */
export function run(command: string, parameters: readonly string[]): number {
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Builds for tests: the newsstand's hosts granted, the shadow root open. */
export const buildForTests = {
  chromium: ['build', '--mode', 'e2e'],
  firefox: ['build', '-b', 'firefox', '--mv3', '--mode', 'e2e'],
};
export const buildRelease = {
  chromium: ['zip'],
  firefox: ['zip', '-b', 'firefox', '--mv3'],
};
