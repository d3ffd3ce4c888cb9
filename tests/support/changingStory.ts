/** A page whose text changes so that highlights stay, move, are unsure and are lost. */
const boat =
  'The last boat to the outer islands leaves Skarvik at nine in the evening, as it has since 1987, and whoever misses it sleeps on the benches of the waiting room, which are known to be hard.'
const council =
  'On Tuesday the harbour council put off its vote on a night ferry for the third time. It wanted to see the costs once more, it said, and nobody should mistake caution for refusal.'
const report =
  'A report on fuel and crews is due in May. Until then the waiting room stays open all night, and the council has promised cushions, a kettle and a second lamp above the door.'

/** Words to highlight in the first state of the page, and what becomes of them in the second. */
export const marks = {
  same: 'nobody should mistake caution for refusal',
  moved: 'sleeps on the benches of the waiting room',
  unsure: 'Every winter we wait, two families move to the mainland',
  lost: 'She has counted them for eleven years',
} as const

const before = [
  boat,
  council,
  `“${marks.unsure},” said the engineer, Maja Brekke. ${marks.lost}.`,
  report,
]
const after = [
  boat.replace('sleeps on the benches', 'sleeps on the floor'),
  'The mayor has a saying: “Every winter we wait, three families move to the mainland.”',
  council,
  'Maja Brekke did not want to be named again.',
  report,
  'The shop has a saying: “Every winter we wait, four families move to the mainland.”',
]

function pageOf(paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Harbour council delays vote on night ferry – The Skarvik Tide</title></head><body>
<nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article><h1>Harbour council delays vote on night ferry</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`
}

/** Both states, paragraph by paragraph, and as pages of the web. */
export const storyTexts = { before, after }
export const storyPages = { before: pageOf(before), after: pageOf(after) }
