import { startChromium } from './chromium.ts';
import { builds } from './driver.ts';
import { walkEndurance } from './endurance.ts';
import { walkExports } from './exports.ts';
import { walkHardPages } from './hard-pages.ts';
import { walkJourneys } from './journeys.ts';
import { walkManners } from './manners.ts';
import { walkPromises } from './promises.ts';
import { compareReports } from './same-report.ts';
import { showSentences } from './sentences.ts';

walkJourneys('Chromium', startChromium, builds.chromium);
walkManners('Chromium', startChromium, builds.chromium);
walkHardPages('Chromium', startChromium, builds.chromium);
walkExports('Chromium', startChromium, builds.chromium);
walkPromises('Chromium', startChromium, builds.chromium);
compareReports('Chromium', startChromium, builds.chromium);
showSentences('Chromium', startChromium, builds.chromium);
walkEndurance('Chromium', startChromium, builds.chromium);
