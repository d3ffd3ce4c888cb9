import { endBlock, joinVerse, type Place, type Writer } from './blockWriter.ts'
import { firstWithin, textLengthWithin } from './boundedSearch.ts'
import { settleCaptions, settleFigure, settleImageBox } from './captions.ts'
import type { DomElement } from './dom.ts'
import { headingLevel, isNamed } from './elementKinds.ts'
import type { Footnotes } from './footnotes.ts'
import { openMark } from './inlineText.ts'
import { isConversation, itemPlace, listPlace, termPlace } from './listPlaces.ts'

export type Leave = () => void

export const verseClass = /(?:^|[\s_-])(?:poem|poetry|verse|stanza|strophe|lyrics)(?:$|[\s_-])/i
const pullClass = /(?:^|[\s_-])pull-?(?:quote|ed-quote)s?(?:$|[\s_-])|pullquote/i
/** An aside longer than this is no quotation lifted from the text; UTF-16 code units. */
const longestPullQuote = 400
const notInPullQuote = new Set('a ul ol h1 h2 h3 h4 h5 h6 table form img dl'.split(' '))

/** Goes into an element that stands on lines of its own; the function given back comes out of it. */
export function enterBlock(
  writer: Writer,
  element: DomElement,
  { notes }: Pick<Footnotes, 'notes'>,
): Leave {
  endBlock(writer)
  const { localName } = element
  const { place } = writer
  const from = writer.blocks.length
  const note = notes.get(element)
  if (note !== undefined) return within(writer, { note, quoteDepth: 0 })
  const level = headingLevel(element)
  if (level !== undefined) return within(writer, { level })
  switch (localName) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return within(writer, listPlace(place, element))
    case 'dl':
      return within(writer, isConversation(element) ? {} : listPlace(place, element))
    case 'li':
      return within(writer, itemPlace(place, element))
    case 'dt':
      return marked(writer, within(writer, place.list ? termPlace(place, true) : {}))
    case 'dd':
      return within(writer, place.list ? termPlace(place, false) : {})
    case 'summary':
      return marked(writer, within(writer, {}))
    case 'figure': {
      const isPull = isNamed(element, pullClass)
      return within(writer, isPull ? { isPull } : {}, () => settleFigure(writer, from, element))
    }
    case 'figcaption':
      return within(writer, { isCaption: true })
    case 'address':
      return within(writer, { isVerse: true })
    case 'blockquote':
    case 'aside':
      return within(writer, quotePlace(place, element))
    default:
      if (isNamed(element, pullClass)) return within(writer, { isPull: true })
      if (verseClass.test(element.className)) return enterVerse(writer, element, from)
      return within(writer, keepsLines(element) ? { keepsLines: true } : {}, () =>
        settleImageBox(writer, from, element),
      )
  }
}

/** Goes into the caption of the figure just read. */
export function enterCaption(writer: Writer): Leave {
  return within(writer, { isCaption: true }, () => settleCaptions(writer, writer.blocks.length - 1))
}

/** Goes to another place of the page; the function given back ends the block and comes back. */
export function within(writer: Writer, change: Partial<Place>, after: Leave = nothing): Leave {
  const { place } = writer
  endBlock(writer)
  writer.place = { ...place, ...change }
  return () => {
    endBlock(writer)
    writer.place = place
    after()
  }
}

function marked(writer: Writer, leave: Leave): Leave {
  const close = openMark(writer.inline, { kind: 'strong' })
  return () => {
    close()
    leave()
  }
}

function enterVerse(writer: Writer, element: DomElement, from: number): Leave {
  const leave = within(writer, { isVerse: true, keepsLines: element.localName === 'pre' })
  return () => {
    leave()
    joinVerse(writer, from)
  }
}

function quotePlace(place: Place, element: DomElement): Partial<Place> {
  if (isNamed(element, pullClass)) return { isPull: true }
  const isShort = textLengthWithin(element, longestPullQuote) < longestPullQuote
  if (element.localName === 'blockquote')
    return place.isPull || (isShort && element.parentElement?.localName === 'aside')
      ? { isPull: true }
      : { quoteDepth: place.quoteDepth + 1 }
  const isPull = isShort && !firstWithin(element, ({ localName }) => notInPullQuote.has(localName))
  return isPull ? { isPull } : {}
}

function keepsLines(element: DomElement): boolean {
  const style = element.getAttribute('style')
  return style !== null && /white-space\s*:\s*(?:pre|break-spaces)/i.test(style)
}

function nothing(): void {}
