// First stage of `npm start` and `npm test`: plain JavaScript for any Node from 20 on, with nothing installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const isWindows = process.platform === 'win32';
const ownNode = join(root, 'node_modules', '.bin', isWindows ? 'node.cmd' : 'node');
const commands = { start: 'tests/first-run/start.ts', test: 'tests/run-all.ts' };

function run(command, parameters) {
  const { status, error } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit', shell: isWindows });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** npm writes this file last, so an interrupted or outdated installation is seen. */
function isInstalled() {
  const done = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(done) || !existsSync(ownNode)) return false;
  return statSync(done).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function install() {
  console.log('Installing what the project needs (npm ci) …');
  const quiet = ['--no-fund', '--no-audit'];
  // A registry that lacks another platform's optional package makes `npm ci` refuse; `npm install` passes it over.
  if (run('npm', ['ci', ...quiet]) !== 0 && run('npm', ['install', '--no-save', ...quiet]) !== 0) return false;
  return existsSync(ownNode) || (run('npm', ['rebuild', 'node']) === 0 && existsSync(ownNode));
}

const [name, ...rest] = process.argv.slice(2);
const script = commands[name];
if (!script) {
  console.error(`Usage: node tests/first-run/bootstrap.mjs ${Object.keys(commands).join('|')}`);
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node 20 or later is needed; this is ${process.version}. See https://nodejs.org/`);
  process.exit(1);
}
if (!isInstalled() && !install()) {
  console.error('npm could not install what the project needs, see above; 0 passed, 1 failed');
  process.exit(1);
}
process.env.PATH = join(root, 'node_modules', '.bin') + (isWindows ? ';' : ':') + process.env.PATH;
process.exit(run(ownNode, [script, ...rest]));
