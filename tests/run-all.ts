/** `npm test`: every check, one last line that sums them up. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { needBrowsers } from './first-run/install-browsers.ts';
import { buildForTests, buildRelease, run } from './first-run/run.ts';

const artifacts = '.artifacts';
type Count = { passed: number; failed: number; failures?: string[] };
type Stage = { name: string; work: () => Count };

const oneCheck = (status: number): Count => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const command = (name: string, parameters: readonly string[]): Stage => ({
  name: `${name} ${parameters.join(' ')}`,
  work: () => oneCheck(run(name, parameters)),
});

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; name: string; message: string; assertionResults: TestResult[] }[];
};
type TestResult = { status: string; fullName: string; failureMessages: string[] };

const firstLines = (message: string): string => message.split('\n').slice(0, 6).join('\n    ');

/** What failed and why, in a few lines a case: the end of a log is all that some readers of it get. */
const failuresOf = ({ testResults }: VitestReport): string[] =>
  testResults.flatMap(({ status, name, message, assertionResults }) => {
    const cases = assertionResults.filter((one) => one.status === 'failed');
    if (status === 'failed' && assertionResults.length === 0) return [`${name}\n    ${firstLines(message)}`];
    return cases.map((one) => `${one.fullName}\n    ${firstLines(one.failureMessages.join('\n'))}`);
  });

/** A file that could not even be loaded has no failed test, and counts as one. */
function readCount(file: string, status: number): Count {
  try {
    const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'));
    const broken = report.testResults.filter(
      (one) => one.status === 'failed' && one.assertionResults.length === 0,
    ).length;
    const failed = report.numFailedTests + broken;
    return {
      passed: report.numPassedTests,
      failed: status !== 0 && failed === 0 ? 1 : failed,
      failures: failuresOf(report),
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const vitest = (name: string, config: string): Stage => ({
  name,
  work() {
    const file = `${artifacts}/${name}.json`;
    rmSync(file, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    return readCount(file, run('vitest', ['run', '-c', config, ...reporters]));
  },
});

const stages: Stage[] = [
  command('wxt', ['prepare']),
  command('biome', ['check']),
  command('tsc', ['--noEmit', '-p', 'tsconfig.json']),
  command('tsc', ['--noEmit', '-p', 'tests/tsconfig.pure.json']),
  vitest('unit', 'tests/vitest.unit.ts'),
  command('wxt', buildRelease.chromium),
  command('wxt', buildRelease.firefox),
  command('wxt', buildForTests.chromium),
  command('wxt', buildForTests.firefox),
  {
    name: 'browsers',
    work() {
      try {
        needBrowsers({ firefox: true });
        return { passed: 0, failed: 0 };
      } catch (error) {
        console.error(String(error));
        return { passed: 0, failed: 1 };
      }
    },
  },
  vitest('end-to-end', 'tests/vitest.e2e.ts'),
];

mkdirSync(artifacts, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const { name, work } of stages) {
  console.log(`\n── ${name}`);
  const { passed, failed, failures = [] } = work();
  total.passed += passed;
  total.failed += failed;
  lines.push(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed`);
  lines.push(...failures.map((failure) => `  - ${failure}`));
}
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
