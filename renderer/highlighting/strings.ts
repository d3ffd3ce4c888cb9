const start = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length)}…` : text

export const strings = {
  toolbar: 'Highlight',
  note: 'Note',
  copy: 'Copy with source',
  copyMarkdown: 'Copy as Markdown',
  tags: 'Tags',
  range: 'Change range to selection',
  newRange: 'Change range',
  remove: 'Delete highlight',
  here: 'Highlights here',
  actions: 'Passage actions',
  notStored: 'The highlight could not be saved.',
  copied: 'Copied with its source.',
  rangeChanged: 'Range changed.',
  selectForRange: 'Select the new words. Esc to stop.',
  created: (color: string) => `Highlighted, ${color}.`,
  recolored: (color: string) => `Colour ${color}.`,
  removed: (count: number) => (count === 1 ? 'Highlight deleted.' : `${count} highlights deleted.`),
  named: (color: string, quote: string) => `${color}: ${start(quote, 60)}`,
  described: (color: string, quote: string, note: string) =>
    `Highlighted, ${color}: ${start(quote, 200)}${note ? ` Note: ${start(note, 200)}` : ''}`,
  /** What the reading cursor says of a highlight before the words it is on. */
  marked: (color: string, note: string) =>
    `highlighted, ${color}${note ? `, note: ${start(note, 120)}` : ''}. `,
}
