/** What each request may carry; a payload that does not fit is refused. */

import { exportIds } from '../export/format.ts';
import { articleSchema, offScope, panelPlaceSchema } from '../schema.ts';
import * as z from '../zod.ts';
import type { FromExtension, FromPage } from './protocol.ts';

const text = (length: number) => z.string().check(z.maxLength(length));
const nothing = z.object({});
const format = z.enum(exportIds);
const tabId = z.int().check(z.gte(0));
const tab = z.object({ tabId });

/** A schema a request, so that the compiler asks for that of a new one. */
type SchemasFor<Calls extends Record<string, { ask: unknown }>> = {
  [N in keyof Calls]: z.ZodMiniType<Calls[N]['ask']>;
};

/** What every request comes in. */
export const envelopeSchema = z.object({ name: text(32), ask: z.unknown() });

/** Payloads of content scripts. */
export const fromPageSchemas: SchemasFor<FromPage> = {
  maybe: z.object({ named: z.boolean(), language: text(200), title: text(300) }),
  analyse: z.object({ article: articleSchema, captureDate: z.nullable(text(40)), hasPanel: z.boolean() }),
  unreadable: nothing,
  lastPlace: nothing,
  place: panelPlaceSchema,
  off: z.object({ scope: offScope }),
  export: z.object({ format }),
  wrong: z.object({ url: text(2_048), part: text(500), undo: z.boolean() }),
};

/** Payloads of the extension's own pages. */
export const fromExtensionSchemas: SchemasFor<FromExtension> = {
  pageState: tab,
  comparePage: tab,
  panel: z.object({ tabId, open: z.boolean() }),
  siteSwitch: z.object({ host: text(255), on: z.boolean() }),
  everywhereSwitch: z.object({ on: z.boolean() }),
  exportTab: z.object({ tabId, format }),
  corpus: nothing,
  grants: nothing,
};
