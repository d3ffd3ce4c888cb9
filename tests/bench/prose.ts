/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const openings = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou']
const endings = ['', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ck']

/** A text of that many made-up words, in paragraphs as news has them, with a title. */
export function prose(words: number, seed: number): string {
  const random = randomFrom(seed)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const word = () =>
    Array.from(
      { length: random() < 0.4 ? 1 : 2 },
      () => pick(openings) + pick(vowels) + pick(endings),
    ).join('')
  const paragraphs: string[] = []
  let count = 0
  while (count < words) {
    const sentences = Array.from({ length: 3 + Math.floor(random() * 4) }, () => {
      const length = 8 + Math.floor(random() * 18)
      count += length
      const sentence = Array.from({ length }, word).join(' ')
      return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
    })
    paragraphs.push(sentences.join(' '))
  }
  return `Title number ${seed} ${word()} ${word()}\n\n${paragraphs.join('\n\n')}\n`
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
