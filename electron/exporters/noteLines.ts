/** A fence that opens or closes a piece of code. */
const fence = /^ {0,3}(`{3,}|~{3,})/

/**
 * The lines of a note, which is the reader's own Markdown and stays as it is, made safe to stand
 * in a callout: a fence left open is closed, and no line makes a block id of the callout.
 */
export function noteLines(note: string): string[] {
  const lines = note.replace(/\r\n?|[\u2028\u2029]/g, '\n').trim().split('\n')
  const written: string[] = []
  let open: string | undefined
  for (const line of lines) {
    const mark = fence.exec(line)?.[1]
    if (mark && open === undefined) open = mark
    else if (mark && open !== undefined && mark.startsWith(open)) open = undefined
    const isId = open === undefined && /(^|\s)\^[A-Za-z0-9-]+\s*$/.test(line)
    written.push(isId ? line.replace(/\^([A-Za-z0-9-]+\s*)$/, '\\^$1') : line.trimEnd())
  }
  if (open !== undefined) written.push(open)
  return written
}
