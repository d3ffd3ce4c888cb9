import type { Block } from '#shared/domain/block.ts'
import { addBlock, asInline, blockWriter, endBlock, type Writer } from './blockWriter.ts'
import { firstWithin } from './boundedSearch.ts'
import { isFigured, settleCaptions } from './captions.ts'
import { codeLanguage } from './codeLanguage.ts'
import { codeText, isCodeEditor, isListing } from './codeText.ts'
import type { DomElement } from './dom.ts'
import { headingLevel, isBlockElement, isNotShown } from './elementKinds.ts'
import { embedName } from './embedName.ts'
import { embedOf } from './embeds.ts'
import { enterBlock, enterCaption, type Leave, verseClass, within } from './enterBlock.ts'
import { characterOf, type FigureOptions, figureOf, isImage } from './figures.ts'
import type { Footnotes } from './footnotes.ts'
import { isPermalink, markOf } from './inlineMarks.ts'
import { addBreak, addText, addVerbatim, endsWith, type Inline, openMark } from './inlineText.ts'
import { isLineNumber } from './lineNumbers.ts'
import { isRenderedCopy, texOf } from './mathText.ts'
import { postOf } from './posts.ts'
import { blocksOfPreformatted } from './preformatted.ts'
import { enterSidenote, isSidenote } from './sidenotes.ts'
import { rowsOf, tableBlock, tableUse } from './tables.ts'
import { walkTree } from './walkTree.ts'

export type ReadOptions = FigureOptions & { footnotes: Footnotes }

const captionClass = /(?:^|[\s_-])(?:fig)?captions?(?:$|[\s_-])|Caption(?:Text)?\b/

/** The blocks of one element, in the order of the page. */
export function readBlocks(root: DomElement, options: ReadOptions): Block[] {
  const writer = blockWriter()
  walkTree(root, {
    enter: (element) => enter(writer, element, options),
    text: (node) => addText(writer.inline, node.nodeValue ?? '', writer.place.keepsLines),
  })
  endBlock(writer)
  settleCaptions(writer, 0)
  return writer.blocks
}

function enter(writer: Writer, element: DomElement, options: ReadOptions): Leave | undefined {
  const { localName } = element
  const { footnotes, baseUrl } = options
  const tex = texOf(element)
  if (tex !== undefined) return addFormula(writer, tex)
  if (localName === 'br') {
    addBreak(writer.inline)
    return undefined
  }
  if (localName === 'noscript') return addFallbackImages(writer, element, options)
  if (localName === 'button')
    return element.parentElement && headingLevel(element.parentElement) ? nothing : undefined
  if (isNotShown(element) || isRenderedCopy(element) || footnotes.backLinks.has(element))
    return undefined
  if (writer.place.level !== undefined && isPermalink(element)) return undefined
  const note = footnotes.references.get(element)
  if (note !== undefined) return addReference(writer, note)
  if (isImage(element)) return addImage(writer, element, options)
  const embed = embedOf(element, baseUrl)
  if (embed) {
    addBlock(writer, { kind: 'embed', url: embed.url, text: embed.title, marks: [] })
    return undefined
  }
  const block = wholeBlock(writer, element, options)
  if (block) return block.leave
  if (isCaptionAfterFigure(writer, element)) return enterCaption(writer)
  if (writer.inline.isFilled && isSidenote(element)) return enterSidenote(writer, footnotes)
  if (isBlockElement(element))
    return isLineNumber(element) ? undefined : enterBlock(writer, element, footnotes)
  return enterInline(writer, element, options)
}

function isCaptionAfterFigure(writer: Writer, element: DomElement): boolean {
  return (
    captionClass.test(element.className) &&
    isFigured(writer.blocks.at(-1)) &&
    !writer.inline.isFilled &&
    !firstWithin(element, isImage)
  )
}

/** Elements that are one block, or none, whatever is in them. */
function wholeBlock(
  writer: Writer,
  element: DomElement,
  options: ReadOptions,
): { leave: Leave | undefined } | undefined {
  const skip = { leave: undefined }
  const { localName } = element
  if (localName === 'hr' || element.getAttribute('role') === 'separator') {
    endBlock(writer)
    addBlock(writer, { kind: 'divider', text: '', marks: [] })
    return skip
  }
  const isCode =
    localName === 'pre'
      ? !verseClass.test(element.className)
      : !writer.inline.isFilled && (isListing(element) || isCodeEditor(element))
  if (isCode) {
    addCode(writer, element)
    return skip
  }
  if (localName === 'table') return enterTable(writer, element, options)
  const post = postOf(element, options.baseUrl)
  if (post === undefined) return undefined
  endBlock(writer)
  const inner = within(writer, {})
  const start = writer.blocks.length
  return {
    leave: () => {
      inner()
      const inline = asInline(writer.blocks.splice(start))
      const text = inline.text || embedName(post)
      addBlock(writer, { kind: 'embed', url: post, ...inline, text })
    },
  }
}

function enterTable(
  writer: Writer,
  element: DomElement,
  options: ReadOptions,
): { leave: Leave | undefined } | undefined {
  const rows = rowsOf(element)
  const use = tableUse(element, rows)
  if (use === 'layout') return undefined
  endBlock(writer)
  if (use === 'code') {
    addCode(writer, element)
    return { leave: undefined }
  }
  const inlineOf = (cell: DomElement): Inline => asInline(readBlocks(cell, options))
  const table = tableBlock(rows, inlineOf)
  if (!table) return undefined
  const caption = [...element.children].find(({ localName }) => localName === 'caption')
  if (caption) {
    addText(writer.inline, inlineOf(caption).text)
    endBlock(writer)
  }
  addBlock(writer, table)
  return { leave: undefined }
}

function addCode(writer: Writer, element: DomElement): void {
  endBlock(writer)
  const text = isLineNumber(element) ? '' : codeText(element)
  if (text.trim() === '') return
  const language = codeLanguage(element)
  const isProse =
    language === undefined &&
    element.localName === 'pre' &&
    !firstWithin(element, ({ localName }) => localName === 'code')
  const prose = isProse ? blocksOfPreformatted(text) : undefined
  if (prose) for (const block of prose) addBlock(writer, block)
  else addBlock(writer, { kind: 'code', ...(language && { language }), text, marks: [] })
}

function enterInline(writer: Writer, element: DomElement, options: ReadOptions): Leave {
  if (element.localName === 'q') {
    const isQuoted = /^\s*[“"«„‘']/.test(element.firstChild?.nodeValue ?? '')
    if (isQuoted) return nothing
    addVerbatim(writer.inline, '“')
    return () => addVerbatim(writer.inline, '”')
  }
  const note = options.footnotes.notes.get(element)
  if (note !== undefined) {
    endBlock(writer)
    writer.place = { ...writer.place, note }
  }
  const kind = markOf(element, options)
  return kind ? openMark(writer.inline, kind) : nothing
}

function addFormula(writer: Writer, tex: string): undefined {
  if (tex === '' || endsWith(writer.inline, tex)) return undefined
  const close = openMark(writer.inline, { kind: 'math', tex })
  addVerbatim(writer.inline, tex)
  close()
  return undefined
}

/** In brackets, so that the number never reads as part of the word before it. */
function addReference(writer: Writer, note: string): undefined {
  const isBracketed = endsWith(writer.inline, '[')
  const close = openMark(writer.inline, { kind: 'footnoteRef', note })
  addVerbatim(writer.inline, isBracketed ? note : `[${note}]`)
  close()
  return undefined
}

function addImage(writer: Writer, element: DomElement, options: ReadOptions): undefined {
  const character = characterOf(element)
  if (character !== undefined) addVerbatim(writer.inline, character)
  else {
    const figure = figureOf(element, options)
    if (figure) addBlock(writer, figure)
  }
  return undefined
}

/** What a page shows without scripts counts only where it shows nothing else. */
function addFallbackImages(writer: Writer, element: DomElement, options: ReadOptions): undefined {
  const beside = [element.previousElementSibling, element.nextElementSibling]
  if (beside.some((other) => other && (isImage(other) || firstWithin(other, isImage, 50))))
    return undefined
  for (const image of element.getElementsByTagName('img')) addImage(writer, image, options)
  return undefined
}

function nothing(): void {}
