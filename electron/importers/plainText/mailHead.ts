import type { ArticleDetails } from '#shared/domain/article.ts'
import { publishedDate } from '../publishedDate.ts'

const field =
  /^(from|to|cc|bcc|subject|date|sent|reply-to|von|an|betreff|gesendet|datum|de|à|objet|envoyé)\s*:\s*(.*)$/iu
const mostFields = 12

/**
 * The facts in the head of a mail: its subject, sender and date, and which lines said so. What
 * else stands there (the recipients) stays in the text. Undefined when the text is no mail.
 */
export function mailHead(
  lines: readonly string[],
): { facts: Partial<ArticleDetails>; taken: number[] } | undefined {
  const start = lines.findIndex((line) => line.trim() !== '')
  const fields: { name: string; value: string; index: number }[] = []
  for (let index = start; index >= 0 && index < start + mostFields; index += 1) {
    const match = field.exec((lines[index] ?? '').slice(0, 1_000))
    if (!match) break
    fields.push({ name: (match[1] ?? '').toLowerCase(), value: (match[2] ?? '').trim(), index })
  }
  const find = (...names: string[]) =>
    fields.find(({ name, value }) => names.includes(name) && value !== '')
  const subject = find('subject', 'betreff', 'objet')
  if (!subject || fields.length < 2) return undefined
  const facts: Partial<ArticleDetails> = { title: subject.value }
  const taken = [subject.index]
  const sender = find('from', 'von', 'de')
  const name = sender?.value.replace(/\s*<[^>]*>\s*$/, '').replace(/^"(.*)"$/, '$1')
  if (sender && name && !name.includes('@')) {
    facts.authors = [name]
    taken.push(sender.index)
  }
  const sent = find('date', 'sent', 'gesendet', 'datum', 'envoyé')
  const date = sent && publishedDate(sent.value)
  if (date) {
    facts.publishedAt = date.date
    taken.push(sent.index)
  }
  return { facts, taken }
}
