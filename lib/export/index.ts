import { bibtex } from './bibtex.ts';
import { csl } from './csl.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { json } from './json.ts';
import { ris } from './ris.ts';
import { annotations } from './web-annotation.ts';

/** Every export format; a new one is one file and one line here. */
export const exportFormats: readonly ExportFormat[] = [csv, json, annotations, bibtex, csl, ris];
