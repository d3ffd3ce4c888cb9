import { appCalls } from './appCalls.ts'
import { articleCalls } from './articleCalls.ts'
import type { Calls, Events } from './define.ts'
import { events } from './events.ts'
import { highlightCalls } from './highlightCalls.ts'
import { libraryCalls } from './libraryCalls.ts'
import { revisionCalls } from './revisionCalls.ts'
import { webCalls } from './webCalls.ts'

/** Calls answered where the library is open: in the database worker, or in the command line. */
export const libraryContract = {
  ...articleCalls,
  ...highlightCalls,
  ...libraryCalls,
  ...revisionCalls,
} satisfies Calls

/** Calls answered by the main process. */
export const appContract = { ...appCalls, ...webCalls } satisfies Calls

/** Every question the page may ask. */
export const contract = { ...libraryContract, ...appContract } satisfies Calls

/** Every thing the page is told. */
export const eventContract = { ...events } satisfies Events

export type Contract = typeof contract
export type LibraryContract = typeof libraryContract
export type AppContract = typeof appContract
export type EventContract = typeof eventContract
