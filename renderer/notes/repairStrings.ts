export const strings = {
  heading: (unsure: number, lost: number) =>
    [unsure > 0 ? `${unsure} unsure` : '', lost > 0 ? `${lost} lost` : '']
      .filter(Boolean)
      .join(', '),
  explained:
    'The text has changed. Nothing is deleted; these wait here until you say where they belong.',
  unsure: 'It could be here:',
  onePlace: 'Perhaps here:',
  lost: 'Nothing like it is in this text. It is still in the state it was made in.',
  use: 'Use',
  show: 'Show in text',
  attach: 'Attach to selection',
  attachHint: 'Select words in the text, then press this or A',
  remove: 'Delete highlight',
  more: (count: number) => `Show ${count} more`,
  keys: (count: number) =>
    count > 1
      ? `Press 1 to ${Math.min(9, count)} for a place, S to see them in the text, A to attach to the selection.`
      : count === 1
        ? 'Press Enter to take this place, S to see it in the text, A to attach to the selection.'
        : 'Press A to attach it to the selection.',
  card: (state: 'unsure' | 'lost', color: string, quote: string) =>
    `${state === 'unsure' ? 'Unsure' : 'Lost'}, ${color}: ${quote.slice(0, 160)}`,
  placed: 'Placed.',
  atPlace: (at: number, count: number) => `Place ${at} of ${count}.`,
  candidate: (number: number) => `Place ${number}`,
}
