export const strings = {
  minutes: (minutes: number) => `${minutes} min`,
  added: (date: string) => `Added ${date}`,
  modified: (date: string) => `changed ${date}`,
  read: 'Read',
  title: 'Title',
  standfirst: 'Standfirst',
  authors: 'Authors, separated by commas',
  addAuthors: 'Add author',
  site: 'Source',
  addSite: 'Add source',
  date: 'Date of publication, such as 2026-03 or 2026-03-14',
  addDate: 'Add date',
  addTags: 'Add tags',
  editTags: 'Edit tags',
  edit: (what: string) => `Edit: ${what}`,
  repairs: 'Show what was repaired',
  showStates: 'Show every state of the text and what changed',
  /** `changed` is null while an earlier state than the newest is shown. */
  states: (count: number, changed: string | null) =>
    `${count} states · ${changed === null ? 'this is an earlier one' : `changed ${changed}`}`,
  cursor: 'Reading cursor. J and K move by sentence, H highlights, N writes a note.',
  image: 'Image',
  table: 'Table',
  code: 'Code',
  opens: (url: string) => `Opens ${url} in your browser`,
  chooseBlock: 'Select something in the part you want to remove, or move the reading cursor there.',
  removeBlocks: (count: number) =>
    count === 1 ? 'Remove this block' : `Remove these ${count} blocks`,
  blocksRemoved: (count: number) =>
    count === 1 ? 'Removed from the article.' : `${count} blocks removed from the article.`,
  fetchImages: (count: number) => (count === 1 ? 'Fetch the image' : `Fetch ${count} images`),
  imagesFetched: ({ kept, missing, reason }: { kept: number; missing: number; reason: string }) => {
    const images = (count: number) => (count === 1 ? '1 image' : `${count} images`)
    if (missing === 0) return kept === 0 ? 'No image was missing.' : `${images(kept)} kept.`
    const said =
      kept === 0
        ? `${images(missing)} could not be fetched.`
        : `${images(kept)} kept, ${missing} could not be fetched.`
    return reason ? `${said} ${reason}` : said
  },
  answers: {
    label: 'Answers put aside',
    intro: (count: number) =>
      count === 1
        ? 'The source answered something else. It was put aside, and the article is as it was.'
        : `The source answered something else ${count} times. It was put aside, and the article is as it was.`,
    titled: (title: string) => `“${title}”`,
    status: (status: number) => `error ${status}`,
    use: 'Use It',
    discard: 'Discard',
    used: 'The article has the text of that answer now.',
  },
  footnote: (note: string) => `Footnote ${note}`,
  footnoteBack: (note: string) => `Back to where footnote ${note} is named`,
}
