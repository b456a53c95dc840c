/** Whether the values that a report found are put in the right mouth. */
import type { FactFinding, Report } from '../../lib/model.ts';
import { foldText } from '../../lib/text/tokens.ts';
import type { Expected } from './saved-pages.ts';

/** Of the expected facts that were found: how many the outlet or somebody else states, and how many of them were read so. */
export type Answers = { outlet: { right: number; all: number }; speaker: { right: number; all: number } };

/** Names differ by language and length; two are one when one holds the other, or both speak in the same role. */
export function scoreAnswers(report: Report, expected: Expected): Answers {
  const answers: Answers = { outlet: { right: 0, all: 0 }, speaker: { right: 0, all: 0 } };
  for (const wanted of expected.facts) {
    const found = report.facts.filter((finding) => isSameValue(finding, wanted));
    if (found.length === 0) continue;
    const kind = wanted.attributedTo.length === 0 ? answers.outlet : answers.speaker;
    const isRight = ({ attributedTo }: FactFinding): boolean =>
      wanted.attributedTo.length === 0
        ? attributedTo.length === 0
        : attributedTo.some((name) => wanted.attributedTo.some((other) => isSamePerson(name, other, report, expected)));
    kind.all += 1;
    if (found.some(isRight)) kind.right += 1;
  }
  return answers;
}

function isSameValue(finding: FactFinding, wanted: Expected['facts'][number]): boolean {
  if (finding.fact !== wanted.fact) return false;
  if (wanted.options) return wanted.options.every((option) => finding.options?.includes(option));
  return finding.value === wanted.value && finding.magnitude === wanted.magnitude;
}

function isSamePerson(found: string, wanted: string, report: Report, expected: Expected): boolean {
  const [one, other] = [foldText(found), foldText(wanted)];
  const role = expected.voices.find(({ name }) => foldText(name) === other)?.role;
  const sameRole = role !== undefined && report.voices.some((voice) => voice.name === found && voice.role === role);
  return one.includes(other) || other.includes(one) || sameRole;
}
