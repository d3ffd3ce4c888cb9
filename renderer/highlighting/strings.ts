export const strings = {
  toolbar: 'Highlight',
  note: 'Note',
  copy: 'Copy with source',
  tags: 'Tags',
  range: 'Change range to selection',
  remove: 'Delete highlight',
  here: 'Highlights here',
  copied: 'Copied with its source.',
  rangeChanged: 'Range changed.',
  selectForRange: 'Select the new range first, then choose this again.',
  created: (color: string) => `Highlighted, ${color}.`,
  recolored: (color: string) => `Colour ${color}.`,
  removed: (count: number) => (count === 1 ? 'Highlight deleted.' : `${count} highlights deleted.`),
  described: (color: string, quote: string, note: string) =>
    `Highlighted, ${color}: ${quote.slice(0, 200)}${note ? `. Note: ${note.slice(0, 200)}` : ''}`,
}
