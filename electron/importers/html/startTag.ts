export type StartTag = {
  name: string
  /** As it is written on: `<name attributes>`. */
  tag: string
  /** Attributes as written, with the space before each. */
  attributes: string
  isSelfClosing: boolean
  /** Offset after the tag. */
  end: number
}

export type AttributeLimits = {
  /** How many more attributes the page may have in all. */
  left: number
  /** Takes an image out of the page; undefined when it is not to be kept. */
  embed: ((address: string) => string) | undefined
  /** The address of the image that a style shows in place of its element's own, see `cssImages`. */
  pictureOf?: ((style: string) => string | undefined) | undefined
}

const mostAttributes = 60
/** In UTF-16 code units; longer ones are left out. */
const longestValue = 10_000
const longestName = 60
/** A smaller image in an address is a stand-in, and stays where it is. */
const shortestEmbedded = 1_500
/** Of no use to anything that reads a page: handlers of scripts, and what libraries put down for themselves. */
const idle =
  /^(?:on[a-z]|jsaction$|jsname$|jscontroller$|nonce$|integrity$|crossorigin$|loading$|decoding$|fetchpriority$|sizes$|tabindex$|target$|autocomplete$|placeholder$|method$|enctype$|required$|maxlength$|spellcheck$|data-(?:v-|reactid$|react-|ga|gtm|track|analytics|vars-|s-object|s-uri|layout-|sourcepos))/

/** Reads the start tag at `from`, where `<` and a letter stand. Linear. */
export function readStartTag(html: string, from: number, limits: AttributeLimits): StartTag {
  let at = from + 1
  while (at < html.length && !isNameEnd(html.charCodeAt(at))) at += 1
  const name = tagName(html.slice(from + 1, Math.min(at, from + 1 + longestName)))
  const kept: string[] = []
  let count = 0
  let isSelfClosing = false
  while (at < html.length) {
    const unit = html.charCodeAt(at)
    if (unit === greaterThan) {
      at += 1
      break
    }
    if (unit === slash || isWhite(unit)) {
      isSelfClosing = unit === slash
      at += 1
      continue
    }
    isSelfClosing = false
    const attribute = readAttribute(html, at)
    at = attribute.end
    if (count >= mostAttributes || limits.left <= 0) continue
    const written = keptAttribute(html, attribute, limits)
    if (written === undefined) continue
    const shown = name === 'img' ? shownInstead(written, limits) : undefined
    // Of two attributes of a name the first counts.
    if (shown !== undefined) kept.unshift(` src="${shown}"`)
    count += 1
    limits.left -= 1
    kept.push(written)
  }
  const attributes = kept.join('')
  return { name, attributes, tag: `<${name}${attributes}>`, isSelfClosing, end: at }
}

function shownInstead(written: string, { pictureOf }: AttributeLimits): string | undefined {
  return pictureOf && written.startsWith(' style=') ? pictureOf(written) : undefined
}

/** The name of a tag in lower case, without what no name of an element holds. */
export function tagName(written: string): string {
  return written.toLowerCase().replace(/[^\w:.-]/g, '')
}

type Attribute = {
  start: number
  nameEnd: number
  valueStart: number
  valueEnd: number
  end: number
}

function readAttribute(html: string, start: number): Attribute {
  let at = start + 1
  while (at < html.length && !isAttributeEnd(html.charCodeAt(at))) at += 1
  const nameEnd = at
  while (at < html.length && isWhite(html.charCodeAt(at))) at += 1
  if (html.charCodeAt(at) !== equals)
    return { start, nameEnd, valueStart: nameEnd, valueEnd: nameEnd, end: nameEnd }
  at += 1
  while (at < html.length && isWhite(html.charCodeAt(at))) at += 1
  const quote = html.charAt(at)
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1)
    // A quotation mark that is never closed would swallow the page.
    if (close >= 0) return { start, nameEnd, valueStart: at + 1, valueEnd: close, end: close + 1 }
    at += 1
  }
  const valueStart = at
  while (at < html.length && html.charCodeAt(at) !== greaterThan && !isWhite(html.charCodeAt(at)))
    at += 1
  return { start, nameEnd, valueStart, valueEnd: at, end: at }
}

/** The attribute as it is written on, or undefined when it is left out. */
function keptAttribute(
  html: string,
  attribute: Attribute,
  { embed }: AttributeLimits,
): string | undefined {
  const { start, nameEnd, valueStart, valueEnd } = attribute
  if (nameEnd - start > longestName) return undefined
  const name = html.slice(start, nameEnd).toLowerCase()
  if (!/^[a-z_:@][\w:.-]*$/.test(name) || idle.test(name)) return undefined
  if (valueEnd === valueStart) return ` ${name}=""`
  const isEmbedded =
    valueEnd - valueStart >= shortestEmbedded &&
    /^\s*data:image\//i.test(html.slice(valueStart, valueStart + 30))
  if (isEmbedded)
    return embed && name === 'src' ? ` src="${embed(html.slice(valueStart, valueEnd))}"` : undefined
  if (valueEnd - valueStart > longestValue) return undefined
  const said = html.slice(valueStart, valueEnd)
  const value = name === 'class' ? said.trim().replace(/\s+/g, ' ') : said
  return value.includes('"')
    ? ` ${name}='${value.replaceAll("'", '&#39;')}'`
    : ` ${name}="${value}"`
}

const greaterThan = 0x3e
const slash = 0x2f
const equals = 0x3d

function isWhite(unit: number): boolean {
  return unit === 0x20 || (unit >= 9 && unit <= 13)
}

function isNameEnd(unit: number): boolean {
  return unit === greaterThan || unit === slash || isWhite(unit)
}

function isAttributeEnd(unit: number): boolean {
  return isNameEnd(unit) || unit === equals
}
