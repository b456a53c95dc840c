import { builds } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { walkJourneys } from './journeys.ts';

walkJourneys('Firefox', startFirefox, builds.firefox);
