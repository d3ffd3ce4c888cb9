/**
 * Characters no article text may hold: controls but tab and line feed, byte order marks,
 * noncharacters, halves of surrogate pairs, and U+FFFD, which stands for bytes already lost.
 */
const broken =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Removes characters that cannot be shown, or shows each as U+FFFD when the repair is off.
 * `count` is how many were removed. A form feed or vertical tab ends a line in either case.
 */
export function cleanCharacters(text: string, isOn: boolean): { text: string; count: number } {
  let count = 0
  const cleaned = text.replace(broken, (found) => {
    if (found === '\ufffc') return found
    count += 1
    if (found === '\f' || found === '\v') return isOn ? '\n' : '\ufffd'
    return isOn ? '' : '\ufffd'
  })
  return { text: cleaned, count: isOn ? count : 0 }
}
