import type { RevisionCause } from '#shared/domain/article.ts'

const number = (count: number) => count.toLocaleString()
const words = (count: number) => (count === 1 ? '1 word' : `${number(count)} words`)

const causes: Record<RevisionCause, string> = {
  added: 'as it came in',
  fetched: 'from its source',
  parsed: 'read again',
  edited: 'edited by you',
  blockRemoved: 'a part removed',
}

export const strings = {
  title: 'Revisions',
  list: 'States of the text',
  cause: (cause: RevisionCause) => causes[cause],
  words,
  /** How many words more or fewer than the state before; empty for as many. */
  more: (difference: number) =>
    difference === 0 ? '' : difference > 0 ? `+${number(difference)}` : `−${number(-difference)}`,
  current: 'current',
  against: 'Compared with',
  before: 'the state before it',
  goTo: 'Go to This Revision',
  done: 'Done',
  only: 'This article has had one text only. When it changes, every state is kept here.',
  nothing: 'The words of these two are the same.',
  itself: 'This is the first state. Choose another one to compare it with.',
  comparison: 'What changed',
  changed: (removed: number, added: number) => `${words(removed)} removed, ${words(added)} added`,
  removed: 'removed: ',
  added: 'added: ',
  endOfChange: ', end of change, ',
  unchanged: (count: number) => `… ${words(count)} unchanged`,
  went: 'This is the text of another state now.',
}
