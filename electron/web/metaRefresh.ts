/** A page that waits longer is meant to be read. */
const longestWaitSeconds = 5

/** Elements whose markup is not the page's own: scripts run here no more than their fallbacks count. */
const hidden = ['noscript', 'script', 'style', 'template', 'textarea', 'title']

/**
 * Where a page sends its visitors by `<meta http-equiv="refresh">`, as written; undefined when it
 * does not, or only after a while. Linear in the length of `head`, the beginning of the page.
 */
export function metaRefreshTarget(head: string): string | undefined {
  // Of ASCII only: other letters may change their number by it.
  const lower = head.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  for (let at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', at + 1)) {
    if (lower.startsWith('<!--', at)) {
      at = lower.indexOf('-->', at)
      if (at < 0) return undefined
      continue
    }
    const name = hidden.find(
      (element) =>
        lower.startsWith(element, at + 1) && /[\s/>]/.test(lower[at + 1 + element.length] ?? ''),
    )
    if (name) {
      at = lower.indexOf(`</${name}`, at)
      if (at < 0) return undefined
      continue
    }
    if (!/^meta[\s/]/.test(lower.slice(at + 1, at + 6))) continue
    const end = tagEnd(head, at)
    const target = targetOf(attributesOf(head.slice(at + 5, end)))
    if (target) return target
    at = end
  }
  return undefined
}

/** Where a tag ends: the first ">" outside quotation marks. */
function tagEnd(text: string, start: number): number {
  let quote = ''
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (quote) quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
  }
  return text.length
}

function attributesOf(tag: string): Map<string, string> {
  const found = tag.matchAll(
    /([^\s"'=/>]{1,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  )
  return new Map(
    Array.from(found, ([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      (double ?? single ?? bare ?? '').replace(/&amp;/gi, '&'),
    ]),
  )
}

function targetOf(attributes: Map<string, string>): string | undefined {
  if (attributes.get('http-equiv')?.trim().toLowerCase() !== 'refresh') return undefined
  const content = (attributes.get('content') ?? '').trim().slice(0, 9_000)
  const [, seconds, rest = ''] = /^(\d{1,6})[\d.]*\s?[;,\s]\s?(.*)$/s.exec(content) ?? []
  if (seconds === undefined || Number(seconds) > longestWaitSeconds) return undefined
  const target = rest.trim().replace(/^url\s{0,9}=\s{0,9}/i, '')
  return target.replace(/^(["'])(.*?)\1.*$/s, '$2').trim() || undefined
}
