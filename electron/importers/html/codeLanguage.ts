import { firstWithin } from './boundedSearch.ts'
import { type DomElement, isElement } from './dom.ts'
import { firstAttribute } from './elementKinds.ts'

/** `language-js`, `lang:js`, `highlight-source-js`: the name is part of the class. */
const prefix =
  /^(?:language|lang|highlight-source|highlight-text|mw-highlight-lang|brush:|sourcecode|code|highlight)[-:]\s*([a-z].{0,30}?);?$/
/** `hljs js`, `brush: js`: the name is the class after it. */
const marker =
  /^(?:language|lang|brush:|sourcecode|hljs|highlight|syntaxhighlighter|prettyprint|code)$/
const notALanguage =
  /^(?:none|plain|plaintext|nohighlight|text|txt|default|block|snippet|wrapper|container|example|toolbar|box|body|header|frame|group|highlight|hljs|chroma|notranslate|linenums|line-numbers|copyable|inline|listing|line|lines|lang(?:uage)?-.*|source-.*|tab-size|js-.*|wp-.*)$/i
const attributes = [
  'data-lang',
  'data-language',
  'data-code-language',
  'data-enlighter-language',
  'data-syntax',
]
const names =
  'apacheconf applescript asm assembly awk bash basic batch c c# c++ clojure cmake cobol coffeescript cpp crystal cs csharp css csv cuda d dart diff dockerfile elixir elm erlang f# fish fortran fsharp gdscript glsl go golang gradle graphql groovy haskell hcl html http ini java javascript js json json5 jsonc jsx julia kotlin latex less lisp lua makefile markdown mathematica matlab md mermaid mysql nginx nim nix objective-c objectivec ocaml pascal perl php plsql postgresql powershell prolog properties protobuf ps1 py python r racket rb rs ruby rust sass scala scheme scss sh shell solidity sql stylus svelte swift tcl terraform tex toml ts tsx typescript vb vba verilog vhdl vim vue wasm xml yaml yml zig zsh'
const languages = new Set(names.split(' '))
/** How far into a table or an editor its listing is looked for, in nodes. */
const mostNodes = 60

/** Whether this is the name of a language alone, in any case: "Python", "C++". */
export function isLanguageName(text: string): boolean {
  return languages.has(text.trim().toLowerCase())
}

/** The language a listing says it is in, lower case; undefined when it says none. */
export function codeLanguage(listing: DomElement): string | undefined {
  const inner = [...listing.children].find(({ localName }) => localName === 'code')
  const said =
    (inner && languageOf(inner)) ||
    languageOf(listing) ||
    (inner ? undefined : languageWithin(listing))
  if (said) return said
  let element = listing.parentElement
  for (let up = 0; isElement(element) && up < 4; up += 1) {
    // Further out only elements that hold this listing alone speak of it.
    if (element.localName === 'body' || (up > 0 && holdsMore(element))) break
    const language = languageOf(element)
    if (language) return language
    element = element.parentElement
  }
  return undefined
}

/** Tables and editors hold the listing proper somewhere within. */
function languageWithin(listing: DomElement): string | undefined {
  if (listing.localName === 'pre' || listing.localName === 'code') return undefined
  let language: string | undefined
  firstWithin(
    listing,
    (element) => {
      if (/^(?:pre|code|table|figure)$/.test(element.localName)) language = languageOf(element)
      return language !== undefined
    },
    mostNodes,
  )
  return language
}

function holdsMore(element: DomElement): boolean {
  let child = element.firstElementChild
  for (let count = 0; child && count < 3; count += 1) child = child.nextElementSibling
  return child !== null
}

function languageOf(element: DomElement): string | undefined {
  const said = firstAttribute(element, attributes)
  if (isLanguage(said)) return said.toLowerCase()
  const { className, localName } = element
  if (className === '') return undefined
  const tokens = className.toLowerCase().slice(0, 300).split(/\s+/)
  for (const token of tokens) {
    const language = prefix.exec(token)?.[1] ?? ''
    if (isLanguage(language)) return language
  }
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]?.replace(/;$/, '') ?? ''
    if (marker.test(token) && /^[a-z]/.test(next) && isLanguage(next)) return next
  }
  // A bare class of the listing itself: `<code class="python hljs">`.
  if (localName !== 'pre' && localName !== 'code') return undefined
  return tokens.find((token) => token.length > 1 && languages.has(token))
}

function isLanguage(said: string): boolean {
  return /^[a-z0-9+#._-]{1,30}$/i.test(said) && !notALanguage.test(said)
}
