import { describe, expect, it } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { json, markup, post, prose, read, safe } from './stateSupport.ts'

describe('data made to be slow, or to run', { timeout: 120_000 }, () => {
  /** Whatever is made of it: an article, or a sentence that there is none. */
  const outcome = (scripts: string) => {
    try {
      return read(`<p>${prose[0]}</p>${scripts}`).blocks.length
    } catch (error) {
      return error instanceof AppError ? error.code : error
    }
  }

  it.each([
    ['nested lists', `<script>window.__A__=${'['.repeat(100_000)}</script>`],
    ['nested objects', `<script>window.__A__=${'{a:'.repeat(100_000)}</script>`],
    ['strings that never end', `<script>window.__A__=${'"a'.repeat(100_001)}</script>`],
    ['assignments', `<script>window.__A__={};${'a=["x",'.repeat(100_000)}</script>`],
    [
      'values that hold each other',
      json(
        [
          ['Reactive', 1],
          ...Array.from({ length: 2_000 }, () => ({ children: 1, content: 2, text: 3 })),
        ],
        '__NUXT_DATA__',
      ),
    ],
    [
      'values that hold others twice',
      json(
        [
          ...Array.from({ length: 60 }, (_, at) => [at + 1, at + 1, at + 1]),
          'A text that is long enough to be a paragraph of its own, and more. '.repeat(50),
        ],
        '__NUXT_DATA__',
      ),
    ],
    [
      'a cache that holds itself',
      `<script>window.__A__=${safe({ ROOT_QUERY: { __ref: 'A' }, A: { title: 'A', body: Array(50).fill({ __ref: 'A' }) }, padding: 'x'.repeat(500) })}</script>`,
    ],
    [
      'marks',
      post([
        {
          type: 'p',
          text: 'word '.repeat(1_000),
          markups: Array(20_000).fill({ type: 'EM', start: 0, end: 5_000 }),
        },
      ]),
    ],
  ])('%s: there is an answer', (_, scripts) => {
    expect(outcome(scripts)).toSatisfy((said) => said === 'no-text' || Number(said) > 0)
  })

  it.each([
    `<script>window.__A__={a:(globalThis.hasRun=1),b:"${'x'.repeat(500)}"}</script>`,
    `<script>window.__A__=JSON.parse(globalThis.hasRun=1,"${'x'.repeat(500)}")</script>`,
    `<script>window.__A__={"__proto__":{"hasRun":1},"constructor":{"prototype":{"hasRun":1}},"body":${safe(markup)}}</script>`,
  ])('nothing is run: %s', (script) => {
    outcome(script)
    expect('hasRun' in globalThis).toBe(false)
    expect('hasRun' in {}).toBe(false)
  })

  it('markup within is as harmless as that around', () => {
    const body = `${markup}<img src=x onerror="globalThis.hasRun=1"><a href="javascript:globalThis.hasRun=1">x</a><script>globalThis.hasRun=1</script>`
    expect(JSON.stringify(read(post(body)))).not.toMatch(/hasRun|javascript:/)
  })
})
