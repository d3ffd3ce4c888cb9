/** Names Windows keeps for devices, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
const longestBytes = 180

/**
 * A title as a file name without extension that every system and Obsidian takes: at most 120
 * characters and 180 bytes of UTF-8, never empty, never a path.
 */
export function fileStem(title: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[.\s]+/, '')
  let cut = Array.from(safe).slice(0, 120).join('')
  while (Buffer.byteLength(cut) > longestBytes) cut = Array.from(cut).slice(0, -1).join('')
  const stem = cut.replace(/[.\s]+$/u, '')
  if (stem === '') return 'Untitled'
  return reserved.test(stem.split('.')[0] ?? '') ? `${stem}_` : stem
}

/** Names for several titles, no two alike even where case does not count: ` (2)` and so on in order. */
export function fileNames(titles: readonly string[], extension: string): string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const stem = fileStem(title)
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number === 1 ? '' : ` (${number})`}.${extension}`
      const folded = name.toLowerCase().normalize('NFC')
      if (!taken.has(folded)) {
        taken.add(folded)
        return name
      }
    }
  })
}
