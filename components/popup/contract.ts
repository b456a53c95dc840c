/** What the popup is given and what it may ask for. */
import type { PageState } from '../../lib/messaging/protocol.ts';
import type { Labelled } from '../../lib/model.ts';
import type { SearchHit, SearchOptions } from '../../lib/search/contract.ts';

export type PopupProps = {
  state: PageState;
  /** Host of the tab's page, '' when it has none. */
  host: string;
  siteOn: boolean;
  language: 'fr' | 'en';
  /** null while the corpus is being loaded. */
  search: ((query: string, options: SearchOptions) => SearchHit[]) | null;
  /** Names of the pack's frames and facts for the filters; without them a report's own are used, or the ids. */
  labels?: { frames: readonly Labelled[]; facts: readonly Labelled[] };
  actions: {
    comparePage(): void;
    panel(open: boolean): void;
    siteSwitch(on: boolean): void;
    openFirstRun(): void;
  };
};
