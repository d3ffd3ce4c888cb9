/** `[[target|words]]` shows its words, `[[target]]` its target, `![[image.png|alt]]` likewise. */
export function wikiText(text: string): string {
  return text.includes('[[')
    ? text.replace(/!?\[\[(?:[^[\]|\n]{1,300}\|)?([^[\]|\n]{1,300})\]\]/g, '$1')
    : text
}

/** What `![[photo.png|The old lamp]]` alone in a paragraph shows, when it is an image. */
export function wikiImage(text: string): string | undefined {
  const match =
    /^!\[\[([^[\]|\n]{1,300}\.(?:png|jpe?g|gif|webp|svg|avif|bmp))(?:\|([^[\]\n]{1,300}))?\]\]$/i.exec(
      text.trim(),
    )
  return match ? (match[2] && !/^\d+(?:x\d+)?$/.test(match[2]) ? match[2] : match[1]) : undefined
}
