import type { FetchReport } from '#shared/domain/webPage.ts'
import styles from './FetchFacts.module.css'
import { strings } from './strings.ts'

const words = strings.fetch.facts

type Props = {
  asked: string
  report: FetchReport | null
  /** The sentence beside it, which need not be said twice. */
  said: string
}

/** What was asked and what came back, for a reader who wants to know why it failed. */
export function FetchFacts({ asked, report, said }: Props) {
  const facts = [
    [words.asked, asked],
    report && report.url !== asked ? [words.answered, report.url] : [],
    report ? [words.status, report.status === null ? words.noAnswer : String(report.status)] : [],
    report && report.status !== null ? [words.type, report.contentType || words.unknown] : [],
    report && report.bytes > 0 ? [words.size, sizeWords(report.bytes)] : [],
    report?.seen && report.seen !== said ? [words.seen, report.seen] : [],
  ]
  return (
    <dl className={styles.facts} aria-label={words.title}>
      {facts.map(([name, said]) =>
        name ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

const kilobyte = 1_000
const megabyte = 1_000_000

function sizeWords(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} bytes`
  if (bytes < megabyte) return `${Math.round(bytes / kilobyte)} kB`
  return `${(bytes / megabyte).toFixed(1)} MB`
}
