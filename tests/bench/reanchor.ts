/**
 * Moves highlights over to an edited text and prints medians beside the floor of the same run,
 * which is normalising both texts: node tests/bench/reanchor.ts [words] [highlights]
 */
import { describe } from '#shared/anchoring/describe.ts'
import { reanchor } from '#shared/anchoring/reanchor.ts'
import { normalise } from '#shared/text/normalise.ts'

const wordCount = Number(process.argv[2] ?? 200_000)
const highlightCount = Number(process.argv[3] ?? 5_000)
const runs = 9

/** A generator of numbers from 0 to 1 that gives the same ones every time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b_79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const random = randomNumbers(11)
const syllables = 'ba do ki len mor nat pel qui ras su tel vo wen xi yor zan'.split(' ')
const vocabulary = Array.from({ length: 6_000 }, () =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
)

function pick<Item>(items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item
}

/** Frequent words are far more frequent than rare ones, as in prose. */
function word(): string {
  return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'ba'
}

const stock = Array.from({ length: 40 }, () => Array.from({ length: 12 }, word).join(' '))

function prose(count: number): string[] {
  const words: string[] = []
  while (words.length < count) {
    const isStock = random() < 0.08
    const sentence = isStock ? pick(stock).split(' ') : Array.from({ length: 14 }, word)
    words.push(...sentence.slice(0, -1), `${sentence.at(-1)}${random() < 0.2 ? '.\n' : '.'}`)
  }
  return words
}

function edited(words: readonly string[]): string[] {
  return words.flatMap((before) => {
    const chance = random()
    if (chance < 0.03) return [word()]
    if (chance < 0.04) return []
    return chance < 0.05 ? [word(), before] : [before]
  })
}

function median(run: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
  return times.sort((one, other) => one - other)[runs >> 1] ?? 0
}

const words = prose(wordCount)
const oldText = words.join(' ')
const highlights = Array.from({ length: highlightCount }, () => {
  const start = Math.floor(random() * (oldText.length - 400))
  const passage = { start, end: start + 30 + Math.floor(random() * 300) }
  return { ...describe(oldText, passage), placement: { state: 'same' as const, ...passage } }
})
const texts = {
  unchanged: oldText,
  shifted: `${prose(600).join(' ')}\n${oldText}`,
  'edited 5 %': `${prose(600).join(' ')}\n${edited(words).join(' ')}`,
}

const floor = median(() => {
  normalise(oldText)
  normalise(oldText)
})
console.log(`${wordCount} words, ${highlightCount} highlights, CPU ms, median of ${runs}`)
console.log(`normalising both texts   ${floor.toFixed(0)}`)
for (const [name, newText] of Object.entries(texts)) {
  const time = median(() => reanchor({ oldText, newText, highlights }))
  const states = Object.groupBy(reanchor({ oldText, newText, highlights }), ({ state }) => state)
  const counts = Object.entries(states).map(([state, found]) => `${found.length} ${state}`)
  console.log(
    `${name.padEnd(24)} ${time.toFixed(0)}  (${(time / floor).toFixed(1)} × floor; ${counts.join(', ')})`,
  )
}
