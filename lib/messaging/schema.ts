/** What each request may carry; a payload that is not exactly this is refused. */
import * as z from 'zod/mini';
import { exportIds } from '../export/format.ts';
import { articleSchema, offScope, panelPlaceSchema } from '../schema.ts';

z.config({ jitless: true });

const text = (length: number) => z.string().check(z.maxLength(length));
const nothing = z.object({});
const format = z.enum(exportIds);
const tab = z.object({ tabId: z.int().check(z.gte(0)) });

export const envelopeSchema = z.object({ name: text(32), ask: z.unknown() });

export const fromPageSchemas = {
  maybe: z.object({ named: z.boolean(), language: text(200), title: text(300) }),
  analyse: z.object({ article: articleSchema, captureDate: z.nullable(text(40)), hasPanel: z.boolean() }),
  unreadable: nothing,
  lastPlace: nothing,
  place: panelPlaceSchema,
  off: z.object({ scope: offScope }),
  export: z.object({ format }),
  wrong: z.object({ url: text(2_048), part: text(500), undo: z.boolean() }),
};

export const fromExtensionSchemas = {
  pageState: tab,
  comparePage: tab,
  panel: z.object({ tabId: z.int().check(z.gte(0)), open: z.boolean() }),
  siteSwitch: z.object({ host: text(255), on: z.boolean() }),
  everywhereSwitch: z.object({ on: z.boolean() }),
  exportTab: z.object({ tabId: z.int().check(z.gte(0)), format }),
  corpus: nothing,
  grants: nothing,
};
