import type { RepairKind } from '#shared/domain/repair.ts'
import { cleanCharacters } from '../cleanCharacters.ts'
import { decodeText } from '../decodeText.ts'
import { finishArticle } from '../finishArticle.ts'
import type { Importer } from '../importer.ts'
import { apostropheOf, repairApostrophes } from './apostrophes.ts'
import { blocksOf } from './blocks.ts'
import { readHead } from './head.ts'
import { speakerOf } from './lineKinds.ts'

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
    const cleaned = cleanCharacters(decodeText(file), isOn('control'))
    count('control', cleaned.count)
    const apostrophe = apostropheOf(cleaned.text)
    const lines = cleaned.text.split('\n').map((line) => {
      if (!isOn('apostrophe')) return line
      const repaired = repairApostrophes(line, apostrophe)
      count('apostrophe', repaired.count)
      return repaired.text
    })
    const { body, ...facts } = readHead(lines)
    const blocks = blocksOf(body, {
      isOn,
      count,
      words: wordsOf(cleaned.text),
      isTranscript: isTranscript(body),
      quoteDepth: 0,
    })
    return [finishArticle({ ...facts, blocks, repairs }, stemOf(file.name))]
  },
}

/** A transcript: three turns or more, and at least two of the same speaker or a fifth of all lines. */
function isTranscript(lines: readonly string[]): boolean {
  const labels: string[] = []
  let filled = 0
  for (const line of lines) {
    if (line.trim() === '') continue
    filled += 1
    const speaker = speakerOf(line)
    if (speaker) labels.push(line.slice(speaker.start, speaker.end))
  }
  const isRepeated = new Set(labels).size < labels.length
  return (
    labels.length >= 3 && (isRepeated || labels.length * 2 >= filled) && labels.length * 8 >= filled
  )
}

/** Words in lower case; a very long text is looked through no further than a million characters. */
function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .slice(0, 1_000_000)
      .toLowerCase()
      .match(/(?<![\p{L}-])\p{L}{2,}(?![\p{L}-])/gu) ?? [],
  )
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
