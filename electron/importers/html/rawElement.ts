import type { StartTag } from './startTag.ts'

/** Reads over parts of a page that are no markup, each search for an end made once at most. */
export type RawReader = {
  /** The offset after the next `sign`, or the end of the page. */
  after: (sign: '>' | '-->' | ']]>', from: number) => number
  /** The end of an element whose content is no markup, and what is written of it; empty for most. */
  end: (tag: StartTag) => { written: string; end: number }
}

/** Scripts that hold data are kept up to this length together, in UTF-16 code units. */
const mostScript = 6_000_000
/** Types of scripts that are no program. */
const dataType = /json|^math\/|^text\/x-mathjax(?!-config)/i
/** Shorter scripts hold no article. */
const shortestState = 400
const assignsState =
  /^(?:\s|\/\*.{0,100}?\*\/|\/\/[^\n]{0,200}\n|["']use strict["'];?)*(?:(?:window|self|globalThis)\s*(?:\.\s*[\w$]+|\[\s*["'][\w$.-]+["']\s*\])|(?:var|let|const)\s+[\w$]+)\s*=\s*(?:\{|\[|JSON\s*\.\s*parse\s*\(|["'])/
/** After other statements data is told by its name: `Fusion.globalContent={"…`. */
const assignsLater =
  /(?:__[A-Za-z]\w{1,60}|content|state|data|article|props|story)["'\]]{0,2}\s{0,9}=\s{0,9}(?:\{\s{0,20}["'\w]|\[\s{0,20}\{|JSON\s?\.\s?parse|["']\{)/i

export function rawReader(html: string, { isXml }: { isXml: boolean }): RawReader {
  /** Signs and names of end tags that do not occur from some offset on. */
  const missing = new Set<string>()
  let scriptLeft = mostScript
  const endTagOf = (name: string, from: number): number => {
    if (missing.has(name)) return -1
    const pattern = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
    pattern.lastIndex = from
    const found = pattern.exec(html)
    if (!found) missing.add(name)
    return found ? found.index : -1
  }
  const after: RawReader['after'] = (sign, from) => {
    const at = missing.has(sign) ? -1 : html.indexOf(sign, from)
    if (at < 0) missing.add(sign)
    return at < 0 ? html.length : at + sign.length
  }
  const nestedEnd = (name: string, from: number): number => {
    // A drawing in a drawing, a template in a template.
    const pattern = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi')
    pattern.lastIndex = from
    let depth = 1
    for (let found = pattern.exec(html); found; found = pattern.exec(html)) {
      depth += found[1] === '/' ? -1 : 1
      if (depth === 0) return found.index
    }
    missing.add(name)
    return -1
  }
  const end: RawReader['end'] = (tag) => {
    const { name } = tag
    if (tag.isSelfClosing && (isXml || name === 'svg')) return { written: '', end: tag.end }
    if (name === 'template' && /shadowrootmode/i.test(tag.attributes))
      return { written: '', end: tag.end }
    let close = name === 'plaintext' ? html.length : endTagOf(name, tag.end)
    if (close >= 0 && (name === 'svg' || name === 'template')) {
      const opens = html.slice(tag.end, close).toLowerCase().includes(`<${name}`)
      if (opens) close = nestedEnd(name, tag.end)
    }
    // What a program says is never text, even where the page breaks off within it.
    if (close < 0 && (name === 'script' || name === 'style')) close = html.length
    if (close < 0) return { written: withoutContent(tag), end: tag.end }
    const content = { start: tag.end, end: close }
    const next = name === 'plaintext' ? close : after('>', close)
    return { written: writtenOf(tag, content), end: next }
  }
  const writtenOf = (tag: StartTag, content: { start: number; end: number }): string => {
    const { name } = tag
    const length = content.end - content.start
    if (name === 'script') {
      if (length > scriptLeft || !isData(tag, content)) return ''
      scriptLeft -= length
      return `${tag.tag}${html.slice(content.start, content.end)}</script>`
    }
    if (name === 'title')
      return `<title>${html.slice(content.start, Math.min(content.end, content.start + 5_000))}</title>`
    if (name === 'xmp' || name === 'plaintext') {
      const text = html
        .slice(content.start, content.end)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
      return `<pre>${text}</pre>`
    }
    return withoutContent(tag)
  }
  const isData = (tag: StartTag, content: { start: number; end: number }): boolean => {
    const type = /\stype=["']([^"']*)/i.exec(tag.attributes)?.[1] ?? ''
    if (dataType.test(type)) return true
    if (type !== '' && !/^(?:text|application)\/(?:x-)?(?:java|ecma)script|^module$/i.test(type))
      return false
    if (content.end - content.start < shortestState) return false
    const { start, end } = content
    return (
      assignsState.test(html.slice(start, start + 600)) ||
      assignsLater.test(html.slice(start, Math.min(end, start + 20_000)))
    )
  }
  return { after, end }
}

/** Frames are named by their address; of the others nothing is left. */
function withoutContent({ name, tag }: StartTag): string {
  return name === 'iframe' ? `${tag}</iframe>` : ''
}
