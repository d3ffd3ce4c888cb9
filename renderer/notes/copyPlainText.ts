/**
 * Puts a text on the clipboard, in answer to a press of the reader. By the copy event rather than
 * `navigator.clipboard`, for which this window has no permission.
 */
export function copyPlainText(text: string): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
}
