/**
 * A string as YAML: JSON strings are valid YAML 1.2 in double quotes. What YAML calls not
 * printable (5.1) and JSON leaves bare is written as an escape; halves of surrogate pairs, which
 * no file can hold, become U+FFFD.
 */
export function yamlString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
