let region: HTMLElement | undefined

/** Says something short to screen readers, without taking the focus. */
export function announce(sentence: string): void {
  if (!region) {
    region = document.createElement('div')
    region.className = 'visually-hidden'
    region.setAttribute('role', 'status')
    region.setAttribute('aria-live', 'polite')
    document.body.append(region)
  }
  region.textContent = ''
  // The same sentence twice is said twice only when it was gone in between.
  setTimeout(() => {
    if (region) region.textContent = sentence
  }, 50)
}
