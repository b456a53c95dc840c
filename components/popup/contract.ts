/** What the popup is given and what it may ask for. */
import type { ExportId } from '../../lib/export/format.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import type { Labelled } from '../../lib/model.ts';
import type { SearchHit, SearchOptions } from '../../lib/search/contract.ts';
import type { Exported } from '../shared/ExportChoice.tsx';

/** `failed`: nobody could say what the page is. */
export type PopupState = PageState | { kind: 'failed' };

export type PopupProps = {
  state: PopupState;
  /** Host of the tab's page, '' when it has none. */
  host: string;
  siteOn: boolean;
  /** BCP 47. */
  language: string;
  /** null while the corpus is being loaded, and where it could not be. */
  search: ((query: string, options: SearchOptions) => SearchHit[]) | null;
  /** Loads the corpus again; there where it could not be loaded. */
  retrySearch?: () => void;
  /** Names of the pack's frames and facts for the filters; without them a report's own are used, or the ids. */
  labels?: { frames: readonly Labelled[]; facts: readonly Labelled[] };
  actions: {
    comparePage(): void;
    panel(open: boolean): void;
    siteSwitch(on: boolean): void;
    openFirstRun(): void;
    /** Saves the comparison of the tab's page as a file; resolves to what came of it. */
    exportReport(format: ExportId): Promise<Exported>;
  };
};
