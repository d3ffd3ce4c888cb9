const blockEnd =
  /<\/?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|blockquote|section|article|header|footer|figure|figcaption|summary|details|dd|dt|hr|pre)\b[^>]*>/gi
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
}

/**
 * The paragraphs a raw piece of HTML would show, as plain text without a tag of it. What scripts,
 * styles and comments hold is left out.
 */
export function paragraphsOfHtml(html: string): string[] {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|template|iframe|object|svg|math|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(blockEnd, '\n')
    .replace(/<[a-z/!?][^>]*(?:>|$)/gi, '')
    .split('\n')
    .map((line) => decodeReferences(line).replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

/** What an inline tag opens or ends when its content is never shown (`<script>`). */
export function hiddenTag(html: string): 'opens' | 'ends' | undefined {
  if (!/^<\/?(?:script|style|template|iframe|object|svg|math)\b/i.test(html)) return undefined
  if (html.startsWith('</')) return 'ends'
  return html.endsWith('/>') ? undefined : 'opens'
}

function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : '\ufffd'
    },
  )
}
