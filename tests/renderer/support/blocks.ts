import type { Block, Mark } from '#shared/domain/block.ts'

export function paragraph(text: string, marks: Mark[] = []): Block {
  return { kind: 'paragraph', text, marks }
}

export function heading(text: string, level = 2): Block {
  return { kind: 'heading', level, text, marks: [] }
}

export function listItem(
  text: string,
  more: { ordered?: boolean; depth?: number; continues?: boolean } = {},
): Block {
  return { kind: 'listItem', ordered: false, depth: 0, text, marks: [], ...more }
}

export function figure(text: string): Block {
  return { kind: 'figure', alt: '', text, marks: [] }
}

/** A table of cells without tabs and line feeds in them. */
export function table(...rows: string[][]): Block {
  let offset = 0
  const ranges = rows.map((row) =>
    row.map((cell) => {
      const range = { start: offset, end: offset + cell.length }
      offset = range.end + 1
      return range
    }),
  )
  return {
    kind: 'table',
    rows: ranges,
    text: rows.map((row) => row.join('\t')).join('\n'),
    marks: [],
  }
}

/** A little of everything, long enough to wrap. */
export const mixedBlocks: readonly Block[] = [
  paragraph(
    'The river moved again in the night, and nobody heard it go. By morning the bridge stood over stones.',
    [
      { kind: 'strong', start: 4, end: 9 },
      { kind: 'emphasis', start: 4, end: 15 },
      { kind: 'link', start: 41, end: 53, href: 'https://harbour.example/' },
    ],
  ),
  heading('What they measure'),
  listItem('the depth, at every metre', { ordered: true }),
  listItem('the speed, by timing an orange', { ordered: true }),
  listItem('fresh oranges float higher', { depth: 1 }),
  listItem('a further paragraph of the same item', { depth: 1, continues: true }),
  { ...paragraph('A map is a promise.'), quoteDepth: 1 },
  { ...paragraph('And a promise can be kept late.'), quoteDepth: 2 },
  { kind: 'quote', pull: true, text: 'It was put in ink.', marks: [] },
  figure('\ufffc'),
  figure('The bend at Lower Tarn'),
  table(['Year', 'Bends'], ['2017', '4'], ['', '31']),
  { kind: 'code', text: 'survey draw\n  --scale 1:500', marks: [] },
  { kind: 'divider', text: '', marks: [] },
  { kind: 'verse', text: 'The water comes,\n  the water goes,', marks: [] },
  { kind: 'embed', url: 'https://harbour.example/clip', text: 'A clip of the bend', marks: [] },
  paragraph('Counted twice1 by hand, 👩‍👩‍👧 and all.', [
    { kind: 'footnoteRef', start: 13, end: 14, note: '1' },
  ]),
  { kind: 'footnote', note: '1', text: 'Sheet 14, revision 31.', marks: [] },
]
