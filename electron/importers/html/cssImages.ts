const name = '--sf-img-'
const mostImages = 10_000
/** Smaller ones are ornaments and stand-ins; UTF-16 code units of the address. */
const shortestImage = 1_500

/**
 * Images that a saved page says once, as variables of its styles, and shows as the background of
 * elements whose own source is a stand-in (`--sf-img-12: url("data:…")` and
 * `background-image: var(--sf-img-12)`), as SingleFile writes them. Linear in the page.
 * @param embed takes an image out of the page, and gives the address it is kept under
 * @returns gives that address for a style that shows such an image; undefined when the page has none
 */
export function cssImages(
  html: string,
  embed: (address: string) => string,
): ((style: string) => string | undefined) | undefined {
  const places = placesOf(html)
  if (places.size === 0) return undefined
  const kept = new Map<string, string>()
  return (style) => {
    const variable = /\bbackground(?:-image)?\s*:[^;]{0,200}?var\(\s*--sf-img-(\d{1,6})/.exec(
      style,
    )?.[1]
    const place = variable === undefined ? undefined : places.get(variable)
    if (variable === undefined || !place) return undefined
    const address = kept.get(variable) ?? embed(html.slice(place.start, place.end))
    kept.set(variable, address)
    return address
  }
}

/** Where in the page the address of each is written. */
function placesOf(html: string): Map<string, { start: number; end: number }> {
  const places = new Map<string, { start: number; end: number }>()
  const definition = /--sf-img-(\d{1,6})\s{0,9}:\s{0,9}url\(\s{0,9}(["']?)(?=data:image\/)/y
  for (let at = html.indexOf(name); at >= 0; at = html.indexOf(name, at + 1)) {
    if (places.size >= mostImages) break
    definition.lastIndex = at
    const found = definition.exec(html)
    if (!found) continue
    const start = definition.lastIndex
    const end = html.indexOf(found[2] || ')', start)
    if (end < 0) break
    if (found[1] && end - start >= shortestImage) places.set(found[1], { start, end })
    at = end
  }
  return places
}
