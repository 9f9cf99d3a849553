import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The address of `npm run dev`'s API; the built application is served by the API itself.
const DEVELOPMENT_API = 'http://127.0.0.1:8080';

export default defineConfig({
  root: 'designer',
  plugins: [react()],
  // Threads are modules, so that what few drawings need is read when it is needed.
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': DEVELOPMENT_API } },
  build: {
    outDir: '../dist/designer',
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    // Files instead of data: addresses, so that the content security policy can name 'self' only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // Small parts of the widgets that nearly every page needs: one file instead of forty.
        codeSplitting: {
          groups: [
            {
              name: 'widgets',
              test: /@mantine|@tabler/u,
              minShareCount: 20,
              maxModuleSize: 8000,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
});
