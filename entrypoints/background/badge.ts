/** The mark on the toolbar icon: a number of differences, a quiet dot, or nothing. */
import browser from 'webextension-polyfill';
import { countFindings } from '../../components/sidebar/fact-rows.ts';
import type { Report } from '../../lib/model.ts';
import { browserI18n } from '../wiring/language.ts';

const loud = '#9a3412';
const quiet = '#6b7280';
const quietDot = '•';

type Badge = { text: string; colour: string; title: string };

function badgeOf(report: Report | null): Badge {
  const i18n = browserI18n();
  if (report?.relation === 'about') {
    const { differences } = countFindings(report);
    return { text: i18n.number(differences), colour: loud, title: i18n.plural('ext_badgeAbout', differences) };
  }
  if (report?.relation === 'mentions') return { text: quietDot, colour: quiet, title: i18n.t('ext_badgeMentions') };
  return { text: '', colour: quiet, title: i18n.t('ext_name') };
}

/** Shows what was found on a tab's page; a tab that has gone meanwhile is no failure. */
export async function showBadge(tabId: number, report: Report | null): Promise<void> {
  const { text, colour, title } = badgeOf(report);
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
