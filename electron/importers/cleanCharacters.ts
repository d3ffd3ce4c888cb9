/** Characters no article text may hold: controls but tab and line feed, and halves of pairs. */
const broken =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Removes characters that cannot be shown, or shows each as U+FFFD when the repair is off.
 * The mark at the very beginning (U+FEFF) is no character of the text and is not counted.
 */
export function cleanCharacters(text: string, isOn: boolean): { text: string; count: number } {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  let count = 0
  const cleaned = body.replace(broken, () => {
    count += 1
    return isOn ? '' : '\ufffd'
  })
  return { text: cleaned, count: isOn ? count : 0 }
}
