/** Titles and the like, always with something behind them. */
const beforeName =
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|Drs|Prof|Rev|Fr|Hon|Gen|Col|Maj|Capt|Cpt|Lt|Sgt|Cpl|Adm|Cmdr|Sen|Rep|Gov|Pres|Amb|Supt|Insp|Det|Messrs|Mme|Mlle|Mt|Ft|vs|Hr|bzw|z\.\s?B|d\.\s?h|e\.g|i\.e|cf|viz)$/u
/** Abbreviations when a number follows, words otherwise. */
const beforeNumber =
  /(?<![\p{L}\p{N}])(?:Nos?|Nr|pp?|vols?|ch|chap|sec|art|figs?|eq|ca?|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/iu
/** These may end a sentence or not: what follows decides. */
const uncertain =
  /(?<![\p{L}\p{N}])(?:(?:\p{L}\.)+\p{L}|St|Inc|Corp|Ltd|Co|Bros|Jr|Sr|Ph\.D|etc|Ave|Blvd|Rd|[Dd]ept|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)$/u
/** A capital alone is the initial of a name, but "I" is a word, and "plan B" and such end. */
const initial =
  /(?<![\p{L}\p{N}]|(?:[Pp]lan|[Vv]itamin|[Hh]epatitis|[Gg]rade|[Tt]ype|[Gg]roup|[Cc]lass|[Oo]ption|[Pp]oint|[Aa]ppendix|[Ss]ection)\s)(?!I$)\p{Lu}$/u
/** Words that begin a sentence rather than go on after an abbreviation. */
const opener =
  /^[“"‘'(]?(?:The|A|An|It|Its|He|His|She|Her|They|Their|We|Our|You|Your|I|In|On|At|By|To|But|And|Or|So|Yet|Nor|This|That|These|Those|There|Here|However|If|When|While|As|For|From|With|After|Before|Since|Until|Although|Though|Because|Some|Many|Most|Few|All|Both|Each|No|Not|Now|Then|What|Who|Why|How|Where|Whether|Meanwhile|Instead|Still|Also|Asked|Earlier|Later|Last|Once|Under|Over|During|Despite)(?![\p{L}\p{N}])/u
/** What stands behind a German ordinal, as in "am 3. Mai". */
const afterOrdinal =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)(?!\p{L})/u

/** How far before and after a break is looked, UTF-16 code units. */
const reach = 24

/**
 * Whether a sentence really ends at `at`, where the rules of UAX 29 break one. They know no
 * abbreviations: "Mr. Smith", "J. K. Rowling", "No. 5" and "U.S. Senate" go on, and so does a
 * quotation with the words that say whose it is ("Stop!" he said). A line feed always ends one.
 * Looks at 24 units on each side.
 */
export function isSentenceBreak(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at)
  if (/[\n\r\u2028\u2029]\s*$/.test(before)) return true
  const after = text.slice(at, at + reach)
  if (/^\p{Ll}(?!\p{Lu})/u.test(after)) return false
  const words = before.trimEnd()
  if (!words.endsWith('.')) return true
  const last = words.slice(0, -1)
  if (beforeName.test(last)) return false
  if (/^\p{N}/u.test(after)) return !beforeNumber.test(last) && !uncertain.test(last)
  if (/(?<!\p{N})\p{N}{1,2}$/u.test(last)) return !afterOrdinal.test(after)
  return opener.test(after) || !(uncertain.test(last) || initial.test(last))
}
