const double = /["“”„‟«»＂]/

/**
 * Words in quotation marks, the words themselves unchanged. Words that hold double marks stand
 * in single ones, as British printers nest them; words that are one quotation already, and
 * nothing else, get no second pair.
 */
export function inQuotationMarks(words: string): string {
  if (!double.test(words)) return `“${words}”`
  const isQuotation =
    double.test(words.charAt(0)) && double.test(words.slice(-1)) && !double.test(words.slice(1, -1))
  return isQuotation && words.length > 2 ? words : `‘${words}’`
}
