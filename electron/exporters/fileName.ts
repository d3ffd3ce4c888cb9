/** Names Windows keeps for devices, whatever follows after a dot; ¹²³ count as digits there. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?=\.|$)/i
/** Signs some system, or a link in Obsidian, does not take in a name. */
const forbidden = /[\\/:*?"<>|#^[\]\p{Cc}\p{Zl}\p{Zp}]/gu
/** Marks of direction and the like, which hide or disguise; the joiners of scripts and emoji stay. */
const invisible = /(?![\u200c\u200d])\p{Cf}|\p{Cs}|\p{Noncharacter_Code_Point}/gu
const mostCharacters = 120
/** Leaves room for a number and the extension within 200 bytes. */
const mostBytes = 180

/**
 * A title as a file name without extension that every system and Obsidian takes: at most 120
 * code points and 180 bytes of UTF-8, NFC, never empty, never a path, never hidden.
 */
export function fileStem(title: string): string {
  const safe = title
    .normalize('NFC')
    .replace(invisible, '')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\.{2,}/g, '…')
    .replace(/^[.\s\u200c\u200d]+/, '')
  const stem = beginningOf(safe).replace(/[.\s\u200c\u200d]+$/, '')
  return stem.replace(reserved, (name) => `${name.trimEnd()}_`) || 'Untitled'
}

/**
 * A name for each title, in the same order, no two alike where neither case nor the form of
 * accents counts: ` (2)` and so on. The smallest id, that is the oldest, gets the plain name, so
 * the order of the titles does not matter.
 */
export function fileNames(
  titles: readonly { id: string; title: string }[],
  extension: string,
): string[] {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  const numbers = new Map<string, number>()
  for (const { id, title } of titles.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const stem = fileStem(title)
    for (let number = numbers.get(foldName(stem)) ?? 1; ; number += 1) {
      const name = `${stem}${number === 1 ? '' : ` (${number})`}.${extension}`
      if (taken.has(foldName(name))) continue
      taken.add(foldName(name))
      names.set(id, name)
      numbers.set(foldName(stem), number + 1)
      break
    }
  }
  return titles.map(({ id }) => names.get(id) ?? `${id}.${extension}`)
}

/** Two names that fold alike may be one file on macOS or Windows; "ß" and "SS" are. */
function foldName(name: string): string {
  return name
    .replace(/[\u200c\u200d]/g, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
}

/** The longest beginning within both limits that splits no letter from its marks. */
function beginningOf(text: string): string {
  let beginning = ''
  for (const { segment } of new Intl.Segmenter('und').segment(text)) {
    const longer = beginning + segment
    if (Array.from(longer).length > mostCharacters || byteLength(longer) > mostBytes) break
    beginning = longer
  }
  return beginning
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
