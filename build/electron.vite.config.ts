import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = resolve(import.meta.dirname, '..')
const entry = (path: string) => resolve(root, path)

/**
 * Everything is bundled but Electron, Node's own modules and better-sqlite3, whose native file
 * must stay a file. So better-sqlite3 is the only runtime dependency of the packaged app.
 */
const external = ['electron', 'better-sqlite3', /^node:/]

export default defineConfig({
  main: {
    build: {
      outDir: entry('out/main'),
      externalizeDeps: false,
      sourcemap: true,
      minify: false,
      rollupOptions: {
        external,
        input: {
          main: entry('electron/main.ts'),
          cli: entry('electron/cli.ts'),
          databaseWorker: entry('electron/databaseWorker.ts'),
          parserWorker: entry('electron/parserWorker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: entry('out/preload'),
      externalizeDeps: false,
      sourcemap: false,
      minify: false,
      rollupOptions: {
        external: ['electron'],
        input: { preload: entry('electron/preload.ts') },
        // A sandboxed preload script must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: entry('renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: entry('out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      sourcemap: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: entry('renderer/index.html') } },
    },
  },
})
