import { builds } from './driver.ts';
import { walkEndurance } from './endurance.ts';
import { walkExports } from './exports.ts';
import { startFirefox } from './firefox.ts';
import { walkHardPages } from './hard-pages.ts';
import { walkJourneys } from './journeys.ts';
import { walkManners } from './manners.ts';
import { walkPromises } from './promises.ts';
import { compareReports } from './same-report.ts';
import { showSentences } from './sentences.ts';

walkJourneys('Firefox', startFirefox, builds.firefox);
walkManners('Firefox', startFirefox, builds.firefox);
walkHardPages('Firefox', startFirefox, builds.firefox);
walkExports('Firefox', startFirefox, builds.firefox);
walkPromises('Firefox', startFirefox, builds.firefox);
compareReports('Firefox', startFirefox, builds.firefox);
showSentences('Firefox', startFirefox, builds.firefox);
walkEndurance('Firefox', startFirefox, builds.firefox);
