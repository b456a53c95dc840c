import { startChromium } from './chromium.ts';
import { builds } from './driver.ts';
import { walkJourneys } from './journeys.ts';

walkJourneys('Chromium', startChromium, builds.chromium);
