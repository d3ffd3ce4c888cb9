import type { RepairKind } from '#shared/domain/repair.ts'
import { apostropheOf } from '../apostrophes.ts'
import { cleanCharacters } from '../cleanCharacters.ts'
import { decodeText } from '../decodeText.ts'
import { finishArticle } from '../finishArticle.ts'
import type { Importer } from '../importer.ts'
import { blocksOf } from './blocks.ts'
import { chunksOf } from './chunks.ts'
import { withFootnotes } from './footnotes.ts'
import { readHead } from './head.ts'
import { withHeadings } from './headings.ts'
import { mendApostrophes } from './mendApostrophes.ts'
import { isPoem } from './shapes.ts'
import { isTranscript } from './transcript.ts'
import { wordEvidence } from './unwrap.ts'
import { withoutRepeatedTitle } from './withoutRepeatedTitle.ts'

/** Text without markup: stories, mails, transcripts, verse, as people paste and save them. */
export const plainText: Importer = {
  id: 'plainText',
  label: 'Text',
  extensions: ['txt', 'text'],
  detect: () => 0.1,
  read: (file, { repairsOff }) => {
    const repairs = new Map<RepairKind, number>()
    const isOn = (repair: RepairKind) => !repairsOff.includes(repair)
    const count = (repair: RepairKind, by = 1) => {
      if (by > 0) repairs.set(repair, (repairs.get(repair) ?? 0) + by)
    }
    const cleaned = cleanCharacters(decodeText(file).text, isOn('control'))
    count('control', cleaned.count)
    let lines: readonly string[] = cleaned.text.split('\n')
    if (isOn('apostrophe')) {
      const mended = mendApostrophes(lines, apostropheOf(cleaned.text))
      count('apostrophe', mended.count)
      lines = mended.lines
    }
    const isVerse = isPoem(chunksOf(lines).map((chunk) => chunk.lines))
    const { facts, body, joinedLines } = readHead(lines, { isPoem: isVerse })
    if (isOn('unwrap')) count('unwrap', joinedLines)
    const outline = blocksOf(body, {
      isOn,
      count,
      evidence: wordEvidence(lines),
      isTranscript: isTranscript(body),
      isPoem: isVerse,
      quoteDepth: 0,
    })
    const headed = withHeadings({
      ...outline,
      blocks: withoutRepeatedTitle(outline.blocks, { title: facts.title, isOn, count }),
    })
    const blocks = withFootnotes(headed)
    return [finishArticle({ ...facts, blocks, repairs }, file.name.replace(/\.[^.]*$/, ''))]
  },
}
