/** `npm run gallery`: every view in every state, without an extension, with hot reload. */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite-gallery', import.meta.url)),
  plugins: [preact()],
  server: { port: 4173, fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
});
