/** The popup's search, over the corpus in the database. */
import type { PopupProps } from '../../components/popup/contract.ts';

export async function loadSearch(): Promise<PopupProps['search']> {
  return null;
}
