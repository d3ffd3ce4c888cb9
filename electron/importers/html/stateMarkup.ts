import { isNode, type JsonNode } from './jsonLd.ts'
import { type Budget, escaped, inlineMarkup, isInlineList, rangedMarkup } from './stateInline.ts'

/*
 * The blocks of an article as the editors of many systems keep them: lists of objects that say
 * what kind they are and hold a text, markup or objects of the same sort (Draft.js, Slate,
 * ProseMirror, Contentful, Sanity, Editor.js, Arc, Gutenberg, Medium and their like).
 */

const deepest = 30
/** Of all that is written, UTF-16 code units; each object counts for some. */
const mostMarkup = 4_000_000
const kindKeys = [
  'type',
  '_type',
  'nodeType',
  'blockType',
  'style',
  'blockName',
  'tag',
  '__typename',
]
/** Under what an object keeps its text, or the objects in it; the surest first. */
const textKeys =
  'text html rendered value content markup body copy paragraph children content_elements items elements blocks paragraphs nodes innerHTML data attributes attrs props fields innerBlocks model document'.split(
    ' ',
  )
const notText =
  /(?:^|[^a-z])(?:ads?|advert\w*|promo\w*|newsletter\w*|related\w*|recirc\w*|teasers?|link_?list|interstitial\w*|cta|share|social|subscri\w*|sign-?up|outbrain|taboola|author\w*|bylines?|tags?|comments?|script|stylesheet|button|form|paywall|mixtape_embed|recommend\w*|correction_id)(?:$|[^a-z])/i
const kinds: readonly [RegExp, string][] = [
  [/list-?_?item|(?:^| )(?:li|[uo]li)(?:$| )/i, 'li'],
  [/(?:^|[^a-z])h[1-6](?:$|[^a-z\d])|head(?:er|ing|line)|sub-?(?:title|head)|crosshead/i, 'h'],
  [/(?:^|[^n])ordered|numbered|(?:^| )ol(?:$| )/i, 'ol'],
  [/list|bullet|(?:^| )ul(?:$| )/i, 'ul'],
  [/quote|citation|(?:^| )[bp]q(?:$| )/i, 'blockquote'],
  [/code|(?:^| )pre(?:$| )/i, 'pre'],
  [/image|photo|picture|figure|(?:^| )img(?:$| )/i, 'figure'],
  [/embed|iframe|video|youtube|vimeo|tweet|twitter|instagram/i, 'iframe'],
  [/divider|delimiter|thematic|separator|(?:^| )hr(?:$| )/i, 'hr'],
]

/** Gives what is only named, as caches of queries keep it; anything else as it is. */
export type Lookup = (value: unknown) => unknown

type Writing = Budget & { lookup: Lookup }

/** The markup of a list of blocks, or of a text, its plain texts escaped; empty when it holds none. */
export function stateMarkup(value: unknown, lookup: Lookup): string {
  return written(value, { left: mostMarkup, lookup }, 0)
}

function written(named: unknown, writing: Writing, depth: number): string {
  if (depth > deepest || writing.left <= 0) return ''
  const value = writing.lookup(named)
  writing.left -= typeof value === 'string' ? value.length : 50
  if (typeof value === 'string') return writing.left < 0 ? '' : paragraphs(value)
  if (Array.isArray(value)) {
    if (depth > 0 && isInlineList(value)) return wrapped('p', inlineMarkup(value, writing))
    return value.map((item) => written(item, writing, depth + 1)).join('')
  }
  return isNode(value) ? block(value, writing, depth) : ''
}

function block(node: JsonNode, writing: Writing, depth: number): string {
  if (isNoText(node)) return ''
  const said = kindOf(node)
  const kind =
    typeof node.listItem === 'string' ? 'li' : kinds.find(([name]) => name.test(said))?.[1]
  if (kind === 'hr') return '<hr>'
  if (kind === 'figure') return figure(node)
  if (kind === 'iframe') return frame(node)
  const content = contentOf(node, writing.lookup)
  if (content === undefined) return ''
  const ranged = rangedMarkup(node)
  if (ranged) writing.left -= ranged.length
  const inner = ranged ? wrapped('p', ranged) : written(content, writing, depth + 1)
  switch (kind) {
    case 'h':
      return wrapped(
        levelOf(node, said),
        inner.replace(/<\/?(?:p|div|h[1-6])\b[^<>]{0,200}>/gi, ''),
      )
    case 'pre':
      return typeof content === 'string' ? wrapped('pre', escaped(content)) : inner
    case 'ol':
    case 'ul':
      return list(isOrdered(node) ? 'ol' : kind, content, writing, depth)
    case 'li':
    case 'blockquote':
      return wrapped(kind, inner)
    default:
      return inner
  }
}

function list(name: string, content: unknown, writing: Writing, depth: number): string {
  const items = writing.lookup(content)
  if (!Array.isArray(items)) return written(content, writing, depth + 1)
  const inner = items.slice(0, 5_000).map((item) => {
    const markup = written(item, writing, depth + 1)
    return /^<li>/.test(markup) ? markup : wrapped('li', markup)
  })
  return wrapped(name, inner.join(''))
}

/** What an object holds: of the keys texts are kept under the first that says something. */
export function contentOf(node: JsonNode, lookup: Lookup, depth = 0): unknown {
  for (const key of textKeys) {
    const value = lookup(node[key])
    if (typeof value === 'string' && value.trim() !== '') return value
    if (Array.isArray(value) && value.length > 0) return value
    if (isNode(value) && depth < 4) {
      const inner = contentOf(value, lookup, depth + 1)
      if (inner !== undefined) return inner
    }
  }
  return undefined
}

/** Whether an object says it is something else on the page: an advertisement, a form, a link to another article. */
export function isNoText(node: JsonNode): boolean {
  return notText.test(kindOf(node))
}

function kindOf(node: JsonNode): string {
  return kindKeys
    .map((key) => node[key])
    .filter((said) => typeof said === 'string' && said.length < 60)
    .join(' ')
}

function levelOf(node: JsonNode, kind: string): string {
  const words = ['', 'one', 'two', 'three', 'four', 'five', 'six']
  const named = /h(?:eading|eader)?[-_ ]?([1-6])|-(one|two|three|four|five|six)\b/i.exec(kind)
  const said = [node.level, node.depth, at(node.data, 'level'), at(node.attrs, 'level')]
  const level =
    Number(named?.[1]) || words.indexOf(named?.[2] ?? '-') || Number(said.find(Boolean)) || 2
  return `h${Math.min(6, Math.max(2, Math.floor(level) || 2))}`
}

function isOrdered(node: JsonNode): boolean {
  return (
    node.ordered === true ||
    node.list_type === 'ordered' ||
    at(node.data, 'style') === 'ordered' ||
    at(node.attributes, 'ordered') === true
  )
}

function figure(node: JsonNode): string {
  const holders = [
    node,
    node.data,
    node.attrs,
    node.attributes,
    node.image,
    node.asset,
    node.fields,
  ]
  const first = (keys: readonly string[]) => {
    for (const holder of [...holders, at(node.data, 'file')]) {
      for (const key of keys) {
        const said = at(holder, key)
        if (typeof said === 'string' && said.trim() !== '') return said
      }
    }
    return ''
  }
  const source = first(['url', 'src', 'href', 'image', 'link'])
  if (!/^(?:https?:)?\/|^[\w./-]+\.\w{3,4}$/i.test(source)) return ''
  const alt = first(['alt', 'altText', 'alt_text', 'alternativeText'])
  const caption = first(['caption', 'captionText', 'description'])
  const said =
    caption === ''
      ? ''
      : `<figcaption>${isMarkup(caption) ? caption : escaped(caption)}</figcaption>`
  return `<figure><img src="${escaped(source)}" alt="${escaped(alt)}">${said}</figure>`
}

function frame(node: JsonNode): string {
  const said = [
    node.url,
    node.src,
    at(node.data, 'source'),
    at(node.data, 'url'),
    at(node.data, 'embed'),
    at(node.attrs, 'src'),
    at(node.attributes, 'url'),
    at(node.raw_oembed, 'url'),
  ]
  const url = said.find((each) => typeof each === 'string' && /^https?:\/\//i.test(each))
  if (typeof url !== 'string') return ''
  const title = [node.title, node.caption, at(node.data, 'caption')].find(
    (each) => typeof each === 'string',
  )
  return `<iframe src="${escaped(url)}" title="${escaped(String(title ?? '')).slice(0, 500)}"></iframe>`
}

/** Markup stays what it is; each line of a plain text is a paragraph. */
function paragraphs(text: string): string {
  if (isMarkup(text))
    return /^\s*<(?:p|div|h\d|ul|ol|blockquote|figure|table|section|article|pre)\b/i.test(text)
      ? text
      : wrapped('p', text)
  return text
    .split(/\s*\n\s*/)
    .map((line) => wrapped('p', escaped(line)))
    .join('')
}

/** Whether a text is written in HTML. */
export function isMarkup(text: string): boolean {
  return /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,2000})?\/?>|&(?:[a-z]{2,8}|#x?\d{1,6});/i.test(text)
}

function wrapped(name: string, inner: string): string {
  return inner.trim() === '' ? '' : `<${name}>${inner}</${name}>`
}

function at(holder: unknown, key: string): unknown {
  return isNode(holder) ? holder[key] : undefined
}
