/** Hands files to the reader, through a blob link that never enters the page. */
import type { Exported } from '../../components/shared/ExportChoice.tsx';
import type { ExportFile } from '../../lib/export/format.ts';
import { AskFailed } from '../../lib/messaging/ask.ts';

/** How long the browser may take to begin reading the blob, in ms. */
const blobLife = 10_000;

function saveFile({ name, mediaType, text }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElementNS('http://www.w3.org/1999/xhtml', 'a') as HTMLAnchorElement;
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), blobLife);
}

/** Saves the file that was asked for and tells what came of it; never rejects. */
export async function saveExport(asked: Promise<ExportFile | null>): Promise<Exported> {
  try {
    const file = await asked;
    if (!file) return { failed: 'gone' };
    saveFile(file);
    return { saved: file.name };
  } catch (error) {
    return { failed: error instanceof AskFailed && error.why === 'orphaned' ? 'gone' : 'again' };
  }
}
