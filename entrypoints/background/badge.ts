/** The mark on the toolbar icon: a number of differences, a quiet dot, or nothing. */
import browser from 'webextension-polyfill';
import { countFindings } from '../../components/sidebar/fact-rows.ts';
import type { Report } from '../../lib/model.ts';
import { getMessage, uiLanguage } from '../wiring/messages.ts';

const loud = '#9a3412';
const quiet = '#6b7280';
const quietDot = '•';

type Badge = { text: string; colour: string; title: string };

/** The tooltip of a page about the story; in French nought is singular, so the rule is the language's own. */
function countDifferences(differences: number): string {
  const form = new Intl.PluralRules(uiLanguage()).select(differences) === 'one' ? 'one' : 'other';
  return getMessage(`ext_badgeAbout_${form}`, [String(differences)]);
}

function badgeOf(report: Report | null, wrong: readonly string[]): Badge {
  if (report?.relation === 'about') {
    const { differences } = countFindings(report, new Set(wrong));
    return { text: String(differences), colour: loud, title: countDifferences(differences) };
  }
  if (report?.relation === 'mentions') return { text: quietDot, colour: quiet, title: getMessage('ext_badgeMentions') };
  return { text: '', colour: quiet, title: getMessage('ext_name') };
}

/** Shows what was found on a tab's page, without the parts the reader has called wrong; a tab that has gone meanwhile is no failure. */
export async function showBadge(tabId: number, report: Report | null, wrong: readonly string[] = []): Promise<void> {
  const { text, colour, title } = badgeOf(report, wrong);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    return;
  }
}
