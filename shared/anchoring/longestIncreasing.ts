/**
 * Of pairs sorted by `old`, the longest run in which `new` rises too (patience sorting,
 * n log n). Which of several longest runs is not said.
 */
export function longestIncreasing<Pair extends { new: number }>(pairs: readonly Pair[]): Pair[] {
  /** Index of the pair with the smallest `new` that ends a run of each length. */
  const tops: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  pairs.forEach((pair, index) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.new ?? 0) < pair.new) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = index
  })
  const run: Pair[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index]
    if (pair) run.push(pair)
  }
  return run.reverse()
}
