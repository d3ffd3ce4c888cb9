/** A stretch of both word lists, ends exclusive. */
export type Gap = { oldAt: number; oldEnd: number; newAt: number; newEnd: number }

/**
 * Differences that are resolved at once. A gap with more is compared in legs: the path that got
 * furthest is kept, and the next leg starts where it ended. So a gap takes time in proportion to
 * its length times this, however little its two sides have in common.
 */
const mostDifferences = 128

/**
 * Compares one gap word by word (E. Myers, "An O(ND) Difference Algorithm and Its Variations",
 * 1986) and writes for each old word the new one it became into `toNew`, which holds -1 before.
 */
export function diffWords(
  oldIds: Int32Array,
  newIds: Int32Array,
  gap: Gap,
  toNew: Int32Array,
): void {
  let { oldAt, oldEnd, newAt, newEnd } = gap
  while (oldAt < oldEnd && newAt < newEnd && oldIds[oldEnd - 1] === newIds[newEnd - 1]) {
    oldEnd -= 1
    newEnd -= 1
    toNew[oldEnd] = newEnd
  }
  for (;;) {
    while (oldAt < oldEnd && newAt < newEnd && oldIds[oldAt] === newIds[newAt]) {
      toNew[oldAt] = newAt
      oldAt += 1
      newAt += 1
    }
    if (oldAt === oldEnd || newAt === newEnd) return
    const walked = walkLeg(oldIds, newIds, { oldAt, oldEnd, newAt, newEnd }, toNew)
    oldAt += walked.x
    newAt += walked.y
  }
}

/** One leg; returns how far it came in the old and in the new words. */
function walkLeg(
  oldIds: Int32Array,
  newIds: Int32Array,
  { oldAt, oldEnd, newAt, newEnd }: Gap,
  toNew: Int32Array,
): { x: number; y: number } {
  const width = oldEnd - oldAt
  const height = newEnd - newAt
  const most = Math.min(width + height, mostDifferences)
  /** How far each diagonal k = x - y has come, at k + most + 1. */
  const furthest = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  let best = { d: 0, k: 0, x: 0, y: 0 }
  for (let d = 0; d <= most; d += 1) {
    trace.push(furthest.slice(most - d, most + d + 3))
    best = { d, k: 0, x: 0, y: 0 }
    const lowest = d > height ? d - 2 * height : -d
    const highest = d > width ? 2 * width - d : d
    for (let k = lowest; k <= highest; k += 2) {
      const above = furthest[most + 2 + k] ?? 0
      const beside = (furthest[most + k] ?? 0) + 1
      let x = k === -d || (k !== d && beside <= above) ? above : beside
      let y = x - k
      while (x < width && y < height && oldIds[oldAt + x] === newIds[newAt + y]) {
        x += 1
        y += 1
      }
      furthest[most + 1 + k] = x
      if (x <= width && y <= height && x + y > best.x + best.y) best = { d, k, x, y }
    }
    if (best.x === width && best.y === height) break
  }
  walkBack(trace, best, (x, y) => {
    toNew[oldAt + x] = newAt + y
  })
  return best
}

/** Walks a path back to its start; `trace[d]` holds diagonals -d-1 … d+1 as before step d. */
function walkBack(
  trace: readonly Int32Array[],
  end: { d: number; k: number; x: number; y: number },
  pair: (x: number, y: number) => void,
): void {
  let { k, x, y } = end
  for (let d = end.d; d >= 0; d -= 1) {
    const row = trace[d]
    const at = (diagonal: number) => row?.[diagonal + d + 1] ?? 0
    const isDown = k === -d || (k !== d && at(k - 1) + 1 <= at(k + 1))
    const cameFrom = isDown ? k + 1 : k - 1
    const fromX = d === 0 ? 0 : at(cameFrom)
    const snakeX = d === 0 || isDown ? fromX : fromX + 1
    while (x > snakeX) {
      x -= 1
      y -= 1
      pair(x, y)
    }
    x = fromX
    y = fromX - cameFrom
    k = cameFrom
  }
}
