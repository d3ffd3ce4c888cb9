import { absoluteAddress } from './pageAddress.ts'

const standIn = /logo|favicon|placeholder|default[-_.]|avatar|spacer|blank\.|\/icons?\//i

/** The image a page shows itself with; one that looks like the site's own only when there is no other. */
export function leadImage(said: readonly string[], base: string): string {
  const images = said.map((href) => absoluteAddress(href, base)).filter(Boolean)
  return images.find((image) => !standIn.test(image)) ?? images[0] ?? ''
}
