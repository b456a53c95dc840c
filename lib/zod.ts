/**
 * The schema library, set up before any schema is made. Without `jitless` it probes `new Function`, which an extension's
 * content security policy reports as a violation. The `mini` build is a sixth of the whole one.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export * from 'zod/mini';
