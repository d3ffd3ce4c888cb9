import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignTexts } from '#shared/anchoring/alignTexts.ts'
import { normalise } from '#shared/text/normalise.ts'
import { hostile } from '../text/hostileStrings.ts'

function pairs(oldText: string, newText: string): string[] {
  const alignment = alignTexts(normalise(oldText), normalise(newText))
  const word = (text: string, { starts, ends }: typeof alignment.old, at: number) =>
    text.slice(starts[at], ends[at])
  return Array.from(alignment.toNew, (target, source) => {
    const left = word(oldText, alignment.old, source)
    return target < 0 ? `-${left}` : `${left}=${word(newText, alignment.new, target)}`
  })
}

describe('alignTexts', () => {
  test('words around a replaced one stay aligned', () => {
    expect(pairs('one two three four', 'zero one 2 three four')).toEqual([
      'one=one',
      '-two',
      'three=three',
      'four=four',
    ])
  })

  test('signs are words of their own and typographic forms are the same', () => {
    expect(pairs('“Go”, he said', '"Go" – he said')).toEqual([
      '“="',
      'Go=Go',
      '”="',
      '-,',
      'he=he',
      'said=said',
    ])
  })

  test('characters of a script without spaces are aligned one by one', () => {
    expect(pairs('今日は晴れ', '今日は雨')).toEqual(['今=今', '日=日', 'は=は', '-晴', '-れ'])
  })

  test('a moved paragraph does not pull others out of order', () => {
    const parts = [
      'alpha beta gamma delta.',
      'one two three four five six seven.',
      'red green blue.',
    ]
    const found = pairs(parts.join('\n'), [parts[1], parts[2], parts[0]].join('\n'))
    expect(found.filter((pair) => pair.startsWith('-')).length).toBeLessThanOrEqual(5)
    expect(found).toContain('seven=seven')
    expect(found).toContain('blue=blue')
  })

  const wordList = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 })

  test('pairs are equal words in order, and as many as there can be in a short text', () => {
    fc.assert(
      fc.property(wordList, wordList, (old, fresh) => {
        fc.pre(Math.max(old.length, fresh.length) < 20)
        const { toNew, toOld } = alignTexts(normalise(old.join(' ')), normalise(fresh.join(' ')))
        let last = -1
        let count = 0
        toNew.forEach((target, source) => {
          if (target < 0) return
          expect(fresh[target]).toBe(old[source])
          expect(target).toBeGreaterThan(last)
          expect(toOld[target]).toBe(source)
          last = target
          count += 1
        })
        expect(count).toBe(longestCommon(old, fresh))
      }),
      { numRuns: 1_000 },
    )
  })

  test('as many words are aligned as both ends of an edit share', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (before, old, fresh, after) => {
        const oldText = `${before}\n${old}\n${after}`
        const newText = `${before}\n${fresh}\n${after}`
        const alignment = alignTexts(normalise(oldText), normalise(newText))
        let shared = 0
        let aligned = 0
        alignment.toNew.forEach((target, source) => {
          const start = alignment.old.starts[source] ?? 0
          const end = alignment.old.ends[source] ?? 0
          if (end <= before.length || start > oldText.length - after.length - 1) shared += 1
          if (target >= 0) aligned += 1
        })
        expect(aligned).toBeGreaterThanOrEqual(shared)
      }),
      { numRuns: 1_000 },
    )
  })

  test('texts with nothing rare and much that changed are still aligned for the most part', () => {
    const line = (index: number) => (index % 7 === 3 ? 'a b x y e f g. ' : 'a b c d e f g. ')
    const old = 'a b c d e f g. '.repeat(3_000)
    const fresh = Array.from({ length: 3_000 }, (_, index) => line(index)).join('')
    const { toNew } = alignTexts(normalise(old), normalise(fresh))
    const left = toNew.filter((target) => target >= 0).length
    expect(left / toNew.length).toBeGreaterThan(0.9)
  })

  test('texts with nothing in common are not aligned at all', () => {
    const old = Array.from({ length: 5_000 }, (_, index) => `old${index}`).join(' ')
    const fresh = Array.from({ length: 5_000 }, (_, index) => `new${index}`).join(' ')
    expect(alignTexts(normalise(old), normalise(fresh)).toNew.every((to) => to === -1)).toBe(true)
  })
})

function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const word of one) {
    const next = [0]
    other.forEach((candidate, at) => {
      const kept = Math.max(row[at + 1] ?? 0, next[at] ?? 0)
      next.push(candidate === word ? (row[at] ?? 0) + 1 : kept)
    })
    row = next
  }
  return row[other.length] ?? 0
}
