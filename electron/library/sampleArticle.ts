import type { ImportOutcome } from '#shared/domain/importedArticle.ts'
import type { LibraryPort } from './libraryPort.ts'
import type { Parser } from './parser.ts'

const text = `---
title: The Night Shift at the Reading Room
author: Ines Calloway
site: The Harbour Review
date: 2026-03-14
tags: [sample]
description: Why a small port town keeps its library lit until four in the morning, and who comes.
---

At half past one the ferry office is dark, the chip shop has pulled its shutter down, and the only light on Quay Street falls from the second floor of the old customs house. That is where Marit Solvang keeps the reading room open until four.

“People think nobody reads at night,” she says, sorting a stack of returned newspapers by the stove. “They have simply never been awake with the ones who do.”

## Who comes

The first to arrive are the nurses from the late ward, then two taxi drivers who share a single crossword. A trawler engineer named Oddvar Lien has a chair of his own. He is reading, for the third winter, the same history of lighthouses. “I do not finish it on purpose,” he says. “A book you have finished is a harbour you have left.”

By the library's own count, 41 people signed in on an ordinary Tuesday in February. The town council's report puts the figure at “around a dozen”. Both numbers are quoted in the local paper, a week apart, without comment.

## What it costs

The room runs on 212,000 kroner a year, less than the council spends on salting the car park behind it. Councillor Henrik Dahl, who proposed closing it in January, has since visited twice. “I came to measure the lamps,” he admits. “I stayed for the chapter.”

> A town that turns off its last reading lamp has not saved the electricity. It has only stopped seeing the dark.

Solvang has the sentence pinned above her desk. She does not remember who said it, and has asked that nobody be credited until somebody does.

## What is next

The council votes again in June. Until then the instructions on the door remain as they were: *come in, keep quiet, put the book back where the next person will find it.*
`

/** What the sample shows: colours with a meaning, notes in Markdown, tags, overlapping marks. */
const marks = [
  {
    exact:
      '“People think nobody reads at night,” she says, sorting a stack of returned newspapers by the stove. “They have simply never been awake with the ones who do.”',
    color: 'yellow',
    note: 'Press **N** on a selection to write a note like this one. It is *Markdown*, it is saved as you type, and it stands beside its passage.',
    tags: ['opening'],
  },
  {
    exact: 'never been awake with the ones who do',
    color: 'purple',
    note: 'Highlights may overlap and nest. Each keeps its own colour and note.',
    tags: [],
  },
  {
    exact: '41 people signed in on an ordinary Tuesday in February',
    color: 'green',
    note: '',
    tags: ['figures'],
  },
  {
    exact: "The town council's report puts the figure at “around a dozen”.",
    color: 'red',
    note: '- ask the council how they counted\n- the sign-in book is at the desk',
    tags: ['figures', 'check'],
  },
]

/** Adds the sample article with its highlights; all of it can be taken back at once. */
export async function addSample(
  port: Pick<LibraryPort, 'addArticle'>,
  parser: Pick<Parser, 'read'>,
): Promise<ImportOutcome> {
  const bytes = new TextEncoder().encode(text)
  const file = { name: 'The Night Shift at the Reading Room.md', bytes }
  const { importer, articles } = await parser.read({ file, context: { repairsOff: [] } })
  const article = articles[0]
  if (!article) throw new Error('The sample gave no article')
  const highlights = marks.map(({ exact, ...rest }) => ({
    quote: { exact, prefix: '', suffix: '' },
    ...rest,
  }))
  return port.addArticle({
    stepId: null,
    incoming: {
      importer,
      fileName: file.name,
      bytes,
      article: { ...article, highlights },
      repairsOff: [],
    },
  })
}
