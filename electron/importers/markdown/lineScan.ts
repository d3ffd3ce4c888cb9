export type ScannedLine = {
  /** Offsets in the text, UTF-16 code units, the line feed left out. */
  start: number
  end: number
  /** It stands in a fence, a comment or a script, where Markdown means nothing. */
  isVerbatim: boolean
}

const htmlOpening = /^ {0,3}<(?:(script|style|pre|textarea)\b|!--)/i

/** The lines of a Markdown text, with those told apart that must not be touched or divided. */
export function scanLines(text: string): ScannedLine[] {
  const lines: ScannedLine[] = []
  let fence: { sign: string; length: number } | undefined
  let htmlEnd: string | undefined
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const opening = text.slice(start, Math.min(end, start + 200))
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(opening)?.[1]
    let isVerbatim = true
    if (fence) {
      if (
        marker?.startsWith(fence.sign) &&
        marker.length >= fence.length &&
        opening.trim() === marker
      )
        fence = undefined
    } else if (htmlEnd !== undefined) {
      if (text.slice(start, end).toLowerCase().includes(htmlEnd)) htmlEnd = undefined
    } else if (marker) fence = { sign: marker.charAt(0), length: marker.length }
    else {
      const html = htmlOpening.exec(opening)
      if (html) {
        htmlEnd = html[1] ? `</${html[1].toLowerCase()}` : '-->'
        if (text.slice(start, end).toLowerCase().includes(htmlEnd)) htmlEnd = undefined
      }
      isVerbatim = html !== null
    }
    lines.push({ start, end, isVerbatim })
    if (feed < 0) break
    start = end + 1
  }
  return lines
}
