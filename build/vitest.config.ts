import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findTestBrowser } from './scripts/findBrowser.mjs'

const root = resolve(import.meta.dirname, '..')
const browser = await findTestBrowser()

export default defineConfig({
  root,
  test: {
    // Two cores; browsers and databases are heavy enough.
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/{shared,electron,build}/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [react()],
        // Named ahead, so that none is found in the middle of a first run, which would reload the tests.
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'react-aria-components',
            '@tanstack/react-query',
            '@tanstack/react-virtual',
            'approx-string-match',
            'fast-check',
            'lucide-react',
            'mdast-util-from-markdown',
            'mdast-util-gfm',
            'micromark-extension-gfm',
            'zod',
            'zustand',
          ],
        },
        test: {
          name: 'component',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(browser ? { executablePath: browser } : {}),
                args: [
                  '--no-sandbox',
                  '--headless=shell',
                  '--disable-background-networking',
                  '--disable-component-update',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // A busy machine may be slow to show what is waited for; that says nothing about the app.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
