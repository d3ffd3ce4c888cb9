/** How a double quotation mark can stand: what it does, seen from its two neighbours alone. */
type Role = 'opens' | 'closes' | 'either' | 'inner' | 'other'
type Sign = { at: number; role: Role }

/** Scripts whose words hold apostrophes. Hebrew has its own sign in the same place (gershayim). */
const letter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
const openingBefore = /[\s([{<«„“‘'’\u2013\u2014/=:…-]/
/** Ends of words after an apostrophe, in lower case: Japan's, don't, we'll, o'clock. */
const endings = new Set(['s', 't', 'd', 'm', 'll', 're', 've', 'clock', 'all', 'am', 'n'])
/** Beginnings before one, in lower case: O'Brien, l'homme, qu'il, dell'anno. */
const beginnings = new Set(
  'o d l j m t s c n qu jusqu lorsqu puisqu quoiqu quelqu aujourd presqu entr dell all nell sull dall coll un quest quell bell sant dov cos anch'.split(
    ' ',
  ),
)
/** With these, 's is a contraction ("it's"), and a quotation hardly ends there. */
const contracted = new Set('it that what who he she there here let where how when'.split(' '))
const longestWord = 24

/** The apostrophe a text uses where it is right; U+2019 when it uses none. */
export function apostropheOf(text: string): string {
  let straight = 0
  let typographic = 0
  for (const found of text.matchAll(/['’]/g)) {
    if (!letter.test(text.charAt(found.index - 1)) || !letter.test(text.charAt(found.index + 1)))
      continue
    if (found[0] === "'") straight += 1
    else typographic += 1
  }
  return straight > typographic ? "'" : '’'
}

/**
 * Where double quotation marks (U+0022, U+201D) stand in place of apostrophes (Lavrov"s) in one
 * paragraph: offsets in UTF-16 code units, ascending. Marks are paired first; only what is left
 * over between letters is mangled. Where an opening mark finds no closing one, the first mark
 * inside a word that is no plain contraction closes it (the "Boss"s), unless the quotation
 * `continues` in the next paragraph. Linear.
 */
export function mangledApostrophes(text: string, continues = false): number[] {
  if (!/["”]/.test(text)) return []
  const straight = mangledOf(text, signsOf(text, /"/g), continues)
  const typographic = text.includes('”') ? mangledOf(text, signsOf(text, /[“„”]/g), continues) : []
  return [...straight, ...typographic].sort((one, other) => one - other)
}

/** The text with `apostrophe` (one code unit) at these offsets. */
export function withApostrophes(
  text: string,
  offsets: readonly number[],
  apostrophe: string,
): string {
  const pieces: string[] = []
  let copied = 0
  for (const at of offsets) {
    pieces.push(text.slice(copied, at), apostrophe)
    copied = at + 1
  }
  return pieces.join('') + text.slice(copied)
}

function mangledOf(text: string, signs: readonly Sign[], continues: boolean): number[] {
  const mangled: number[] = []
  let open: number | undefined
  /** Marks inside words since the last pair or opening mark. */
  let inner: number[] = []
  const settle = (loose: readonly number[]) =>
    mangled.push(...loose.filter((at) => isApostropheShaped(text, at)))
  const giveUpOpening = () => {
    const goesOn = continues && open === signs[0]?.at
    const closer = goesOn ? undefined : inner.find((at) => !isContraction(text, at))
    settle(inner.filter((at) => at !== closer))
  }
  for (const { at, role } of signs) {
    if (role === 'inner') inner.push(at)
    else if (role === 'opens' || (role === 'either' && open === undefined)) {
      if (open !== undefined) giveUpOpening()
      else settle(inner)
      open = at
      inner = []
    } else if (role === 'closes' || role === 'either') {
      // A mark glued to the word before it may have opened: said"yes".
      const glued =
        open === undefined ? inner.findLast((other) => !isApostropheShaped(text, other)) : undefined
      settle(inner.filter((other) => other !== glued))
      open = undefined
      inner = []
    }
  }
  if (open !== undefined) giveUpOpening()
  else if (inner.length === signs.length) {
    // Nothing but marks inside words: one of any shape is an apostrophe (Sana"a), two may be a pair.
    const unusual = inner.filter((at) => !isApostropheShaped(text, at))
    if (unusual.length === 1) mangled.push(...inner)
    else settle(inner)
  } else settle(inner)
  return mangled.sort((one, other) => one - other)
}

function signsOf(text: string, pattern: RegExp): Sign[] {
  const signs: Sign[] = []
  for (const found of text.matchAll(pattern)) {
    signs.push({
      at: found.index,
      role: found[0] === '“' || found[0] === '„' ? 'opens' : roleOf(text, found.index),
    })
  }
  return signs
}

function roleOf(text: string, at: number): Role {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (letter.test(before) && letter.test(after)) return 'inner'
  // The 1990"s; but 5"s are inches.
  if (before === '0' && /^[sS](?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 4))) return 'inner'
  if (/\d/.test(before) && /[\p{L}\p{N}]/u.test(after)) return 'other'
  const canOpen = (before === '' || openingBefore.test(before)) && /\S/.test(after)
  const canClose = /\S/.test(before) && (after === '' || !/[\p{L}\p{N}]/u.test(after))
  if (canOpen && canClose) return 'either'
  if (canOpen) return 'opens'
  if (canClose) return 'closes'
  // Between letters of scripts without spaces, and anywhere else.
  return /\S/.test(before) && /\S/.test(after) ? 'either' : 'other'
}

function wordsAround(text: string, at: number): { before: string; after: string } {
  const before =
    /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, at - longestWord), at))?.[0] ?? ''
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(at + 1, at + 1 + longestWord))?.[0] ?? ''
  return { before: before.toLowerCase(), after: after.toLowerCase() }
}

function isApostropheShaped(text: string, at: number): boolean {
  const { before, after } = wordsAround(text, at)
  return endings.has(after) || beginnings.has(before)
}

function isContraction(text: string, at: number): boolean {
  const { before, after } = wordsAround(text, at)
  if (after === 't') return before.endsWith('n')
  if (after === 's') return contracted.has(before)
  return endings.has(after) || (beginnings.has(before) && after.length > 1)
}
