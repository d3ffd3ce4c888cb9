export const strings = {
  editor: 'Text of the article',
  label: 'Editing',
  intro:
    'You are editing the text. Enter begins a new paragraph, Backspace at the start of one joins it with the one before. Every state is kept.',
  stale:
    'The text has changed since you began, so these changes cannot be saved. Copy what you need.',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Your changes are saved as a new state of the text.',
  discarded: 'Your changes are discarded.',
  keepEditing: 'Go on editing',
  taken: 'Your changes that were not saved are here again.',
  picture: 'Image without a caption',
  divider: 'Divider',
  block: {
    paragraph: 'Paragraph',
    heading: 'Heading',
    listItem: 'List item',
    quote: 'Quotation',
    code: 'Code',
    figure: 'Caption',
    table: 'Table: cells are parted by tabs, rows by lines',
    verse: 'Verse',
    embed: 'Embedded text',
    footnote: 'Footnote',
    divider: 'Divider',
  },
}
