/** What the popup is given and what it may ask for. */
import type { ExportId } from '../../lib/export/format.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import type { Labelled } from '../../lib/model.ts';
import type { SearchHit, SearchOptions } from '../../lib/search/contract.ts';
import type { Exported } from '../shared/ExportChoice.tsx';

export type PopupProps = {
  state: PageState;
  /** Host of the tab's page, '' when it has none. */
  host: string;
  siteOn: boolean;
  /** BCP 47. */
  language: string;
  /** null while the corpus is being loaded. */
  search: ((query: string, options: SearchOptions) => SearchHit[]) | null;
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
