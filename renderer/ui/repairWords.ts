/** What was repaired, in words with counts. */
export const repairWords: Readonly<Record<string, (count: number) => string>> = {
  apostrophe: (count) => (count === 1 ? '1 apostrophe repaired' : `${count} apostrophes repaired`),
  unwrap: (count) => (count === 1 ? '1 broken line joined' : `${count} broken lines joined`),
  hyphenation: (count) => (count === 1 ? '1 divided word joined' : `${count} divided words joined`),
  imageLine: (count) =>
    count === 1 ? '1 image line recognised' : `${count} image lines recognised`,
  boilerplate: (count) =>
    count === 1 ? '1 line of advertising left out' : `${count} lines of advertising left out`,
  control: (count) =>
    count === 1 ? '1 broken character removed' : `${count} broken characters removed`,
}
