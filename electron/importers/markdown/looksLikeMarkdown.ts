/** Signs one of which is enough: headings, fences, links, images, tasks. */
const strong =
  /^(?:#{1,6} \S|```|~~~|[ \t]*[-*+] \[[ xX]\] )|\[[^\]\n]{1,200}\]\(https?:|!\[[^\]\n]{0,200}\]\(|^\|[ :-]+\|[ :|-]*$/m
/** Signs that plain text may hold by chance once. */
const weak = /\*\*[^*\s][^*\n]{0,200}\*\*|^> |^[-*+] \S|`[^`\n]{1,80}`|\[\[[^\]\n]{1,200}\]\]/gm
const sampleBytes = 20_000

/** Whether a pasted text is written in Markdown; looks at its first 20,000 bytes. */
export function looksLikeMarkdown(bytes: Uint8Array): boolean {
  const opening = new TextDecoder().decode(bytes.subarray(0, sampleBytes)).replace(/\r\n?/g, '\n')
  if (/^---\n[\s\S]{1,5000}?\n---\n/.test(opening) || strong.test(opening)) return true
  const signs = new Set((opening.match(weak) ?? []).map((sign) => sign.slice(0, 2)))
  return signs.size >= 2 && signs.has('**')
}
