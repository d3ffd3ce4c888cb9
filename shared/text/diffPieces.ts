import type { DiffPiece } from './revisionDiff.ts'

/** Words this short (UTF-16 units, spaces included) say nothing when all around them changed. */
const shortIsland = 12
/** How far a change is moved along to where it reads best, UTF-16 units each way. */
const mostShift = 80

/**
 * The same difference, readable: between two stretches with more changed words than it has, a
 * word or two that happen to be the same are part of the change; in each change what was removed
 * stands before what was added; and what was only removed or only added is, of the places that
 * come to the same, at the one where a paragraph or a word begins. Linear.
 */
export function tidied(pieces: readonly DiffPiece[]): DiffPiece[] {
  const runs = withoutIslands(runsOf(pieces))
  for (const [index, run] of runs.entries()) shift(runs[index - 1], run)
  return runs.flatMap(({ removed, added, same }) => {
    const found: DiffPiece[] = []
    if (removed !== '') found.push({ kind: 'removed', text: removed })
    if (added !== '') found.push({ kind: 'added', text: added })
    if (same !== '') found.push({ kind: 'same', text: same })
    return found
  })
}

/** A change and what is the same behind it. */
type Run = { removed: string; added: string; same: string }

function runsOf(pieces: readonly DiffPiece[]): Run[] {
  const runs: Run[] = []
  let run: Run = { removed: '', added: '', same: '' }
  for (const { kind, text } of pieces) {
    if (kind !== 'same' && run.same !== '') {
      runs.push(run)
      run = { removed: '', added: '', same: '' }
    }
    run[kind] += text
  }
  runs.push(run)
  return runs
}

function withoutIslands(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const before = merged.at(-1)
    if (before && isIsland(before, run)) {
      before.removed += before.same + run.removed
      before.added += before.same + run.added
      before.same = run.same
    } else merged.push({ ...run })
  }
  return merged
}

function isIsland(before: Run, after: Run): boolean {
  const { length } = before.same
  return (
    length > 0 &&
    length <= Math.min(shortIsland, sizeOf(before), sizeOf(after)) &&
    !before.same.includes('\n')
  )
}

function sizeOf({ removed, added }: Run): number {
  return Math.min(removed.length, added.length)
}

/** Moves a change that is only one of the two along the text on its sides, which is as long after. */
function shift(before: Run | undefined, run: Run): void {
  if (!before || (run.removed !== '') === (run.added !== '')) return
  const kind = run.removed === '' ? 'added' : 'removed'
  const change = run[kind]
  const lead = before.same
  const { length } = change
  const canShift = (text: string, at: number, by: number) =>
    at >= 0 && at < text.length && text[at] === change[((by % length) + length) % length]
  let least = 0
  while (least > -mostShift && canShift(lead, lead.length - 1 + least, least - 1)) least -= 1
  let most = 0
  while (most < mostShift && canShift(run.same, most, most)) most += 1
  if (least === most) return
  const text = lead + change + run.same
  let best = 0
  let bestScore = Number.NEGATIVE_INFINITY
  for (let by = least; by <= most; by += 1) {
    const start = lead.length + by
    const score = boundaryAt(text, start) + boundaryAt(text, start + length) - Math.abs(by) / 1_000
    if (score > bestScore) {
      best = by
      bestScore = score
    }
  }
  const start = lead.length + best
  before.same = text.slice(0, start)
  run[kind] = text.slice(start, start + length)
  run.same = text.slice(start + length)
}

/** How well a text is cut at an offset, larger is better. */
function boundaryAt(text: string, offset: number): number {
  const before = text.charAt(offset - 1)
  const after = text.charAt(offset)
  if (/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after)) return -10
  if (before === '' || after === '' || before === '\n' || after === '\n') return 3
  if (/\s/.test(before)) return 2.5
  if (/\s/.test(after)) return 2
  return /[\p{L}\p{N}\p{M}]/u.test(before) && /[\p{L}\p{N}\p{M}]/u.test(after) ? 0 : 1
}
