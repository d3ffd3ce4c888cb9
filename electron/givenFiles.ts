import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { GivenFile } from '#shared/ipc/bridge.ts'

/** Paths the page was given by drop; it knows them by tokens that are good once. */
export type GivenFiles = {
  give: (paths: readonly string[]) => GivenFile[]
  /** The paths behind tokens; tokens nobody gave are left out. */
  take: (tokens: readonly string[]) => string[]
}

export function givenFiles(): GivenFiles {
  const paths = new Map<string, string>()
  return {
    give: (given) =>
      given.map((path) => {
        const token = randomUUID()
        paths.set(token, path)
        return { token, name: basename(path) }
      }),
    take: (tokens) =>
      tokens.flatMap((token) => {
        const path = paths.get(token)
        paths.delete(token)
        return path === undefined ? [] : [path]
      }),
  }
}
