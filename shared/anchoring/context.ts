import type { TextQuoteSelector } from '../domain/highlight.ts'
import { normalised } from '../text/normalise.ts'
import { likeness } from './likeness.ts'

/** What stood beside a quote, normalised, without white space next to the quote. */
export type Context = { prefix: string; suffix: string }

export function contextOf({ prefix, suffix }: TextQuoteSelector): Context {
  return { prefix: normalised(prefix).trimEnd(), suffix: normalised(suffix).trimStart() }
}

export function hasContext({ prefix, suffix }: Context): boolean {
  return prefix !== '' || suffix !== ''
}

/** A passage of a normalised text, UTF-16 code units. */
type Place = { start: number; end: number }

/**
 * How much of a context stands right beside a place of a normalised text, counted outwards from
 * it to the first difference, as a share of all of it; 1 when there is none. Costs at most the
 * length of the context.
 */
export function standingContext(text: string, { prefix, suffix }: Context, place: Place): number {
  const given = prefix.length + suffix.length
  if (given === 0) return 1
  let before = place.start
  if (text.charCodeAt(before - 1) === 0x20) before -= 1
  let same = 0
  while (
    same < prefix.length &&
    before - same > 0 &&
    prefix.charCodeAt(prefix.length - 1 - same) === text.charCodeAt(before - 1 - same)
  ) {
    same += 1
  }
  let after = place.end
  if (text.charCodeAt(after) === 0x20) after += 1
  let sameAfter = 0
  while (
    sameAfter < suffix.length &&
    suffix.charCodeAt(sameAfter) === text.charCodeAt(after + sameAfter)
  ) {
    sameAfter += 1
  }
  return (same + sameAfter) / given
}

/** Unrelated English texts are about this much alike by edit distance. */
const chance = 0.4

/**
 * How like a context the surroundings of a place are, changed words allowed: 1 the same, 0 no
 * more than by chance. Never less than `standingContext`.
 */
export function likeContext(text: string, context: Context, place: Place): number {
  const standing = standingContext(text, context, place)
  if (standing === 1) return 1
  const { prefix, suffix } = context
  const before = text.slice(Math.max(0, place.start - prefix.length - 1), place.start).trimEnd()
  const after = text.slice(place.end, place.end + suffix.length + 1).trimStart()
  const alike =
    likeness(prefix, before.slice(-prefix.length || before.length)) * prefix.length +
    likeness(suffix, after.slice(0, suffix.length)) * suffix.length
  const share = alike / (prefix.length + suffix.length)
  return Math.max(standing, (share - chance) / (1 - chance))
}
