/** The reader's one large question to the background. */
import { AskFailed, askBackground } from '../../lib/messaging/ask.ts';
import type { Analysis } from '../../lib/messaging/protocol.ts';
import type { Reading } from '../../lib/page/read-article.ts';
import { findPanelMaker } from '../wiring/panel-door.ts';

/** The extension was updated or removed under this page. */
export const isOrphaned = (error: unknown): boolean => error instanceof AskFailed && error.why === 'orphaned';

/** Asks what the page is; pages without an article are only reported as such. */
export async function askAnalysis({ article, captureDate }: Reading): Promise<Analysis | null> {
  if (article.blocks.length > 0)
    return askBackground('analyse', { article, captureDate, hasPanel: findPanelMaker() !== null });
  return askBackground('unreadable', {});
}
