/**
 * What Obsidian would make of Markdown beyond CommonMark: tags, block ids, wiki links, comments,
 * highlights, math, inline fields, bare addresses. Escaped signs count as letters. Deliberately
 * wider than Obsidian: it finds some that are none, and must not miss any.
 */
export function obsidianSigns(markdown: string): string[] {
  const raw = markdown.replace(/\\[!-/:-@[-`{-~]/g, 'x')
  const signs =
    /#[^\s#]|\^[A-Za-z0-9-]+[ \t]*$|\^\[|!?\[\[|%%|==|\$|::|[a-z]:\/\/|\bwww\.|`|<|~~|\[!|\[\^/gimu
  return Array.from(raw.matchAll(signs), ([sign]) => sign)
}
