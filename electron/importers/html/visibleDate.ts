import { type DayOrder, dateAt, plainDigits, type WrittenDate } from '../writtenDate.ts'
import { isPlausible, metaDate } from './metaDate.ts'
import type { PageSurvey, PlacedElement } from './pageSurvey.ts'
import { shortText } from './pageText.ts'
import { type Headline, nearness } from './visibleHeadline.ts'

type Found = { date: string; score: number; isUpdate: boolean }

const publishedLabel =
  /(?:publi[sc]hed|posted|first published|issued|released|erschienen|veröffentlicht|publié|paru|mis en ligne|publicado|publicada|pubblicato|gepubliceerd|geplaatst|opublikowano|dodano|опубликован|опубліковано|дата публікації|дата публикации|publicerad|publisert|offentliggjort|julkaistu|yayınlan|发布|發布|发表|發表|公開日|掲載|投稿|配信|입력|등록|게재|نشر|النشر|פורסם|date|datum|fecha|data|stand|created|erstellt|vom|geschrieben|written)\p{L}*\s*(?:on|at|am|le|el|il|op|em|the|der|du|den|on:|am:|in)?\s*[:：|–-]?\s*(?:\p{L}{2,12}[.,]{0,2}\s+)?$/iu
const updatedLabel =
  /(?:updated|update|modified|revised|edited|changed|aktualisiert|geändert|bearbeitet|letzte änderung|mis à jour|modifié|actualizado|actualizada|aggiornato|atualizado|bijgewerkt|gewijzigd|zaktualizowano|aktualizacja|обновлен|изменен|оновлено|uppdaterad|oppdatert|opdateret|päivitetty|güncelle|更新|修改|改訂|업데이트|수정|تحديث|עודכן)\p{L}*\s*(?:on|at|am|le|el|il|op|em|the|den|on:|am:)?\s*[:：|–-]?\s*(?:\p{L}{2,12}[.,]{0,2}\s+)?$/iu
const otherLabel =
  /(?:©|copyright|\(c\)|since|seit|until|bis|retrieved|accessed|abgerufen|born|geboren|expires?|event|member|joined|registriert|version|deadline|einsendeschluss|anmeldeschluss|zuletzt|beginn|start|ends?)\s*:?\s*(?:\p{L}{2,12}[.,]{0,2}\s*)?$/iu
const speaksOfDate = /date|datum|time|publi|posted|fecha|created|zeit/
const speaksOfUpdate = /modif|updat|aktualis|edited|revis/
const aroundDate = /\d{4}|['’]?\d{2}\b|[年년]/

/** How sure a date must be, see `nearness`. */
const sureEnough = 4
const leastLikely = -1

/** The dates a reader sees the article was published and changed on. */
export function visibleDates(
  survey: PageSurvey,
  headline: Headline,
  order: DayOrder,
): { published: string; modified: string } {
  const found: Found[] = []
  for (const time of survey.times) found.push(...timeDates(survey, time, headline, order))
  for (const placed of survey.marked) found.push(...attributeDates(placed, headline, order))
  const lines = survey.lines
  const marks = marksByLine(survey)
  for (const [index, line] of lines.entries()) {
    if (
      line.text.length > 220 ||
      (!/\d/.test(line.text) && !/[\u0660-\u06f9\u0966-\u096f\uff10-\uff19]/.test(line.text))
    )
      continue
    const text = plainDigits(line.text)
    if (!aroundDate.test(text)) continue
    const before = lines[index - 1]?.text ?? ''
    for (const { date, start, end } of datesIn(text, order)) {
      const lead =
        start < 3 && before.length < 40 ? `${before} ${text.slice(0, start)}` : text.slice(0, start)
      if (otherLabel.test(lead)) continue
      const isUpdate = updatedLabel.test(lead)
      const rest = text.length - (end - start)
      let score = nearness(index, line.element, headline) + (date.length > 10 ? 1 : 0)
      if (publishedLabel.test(lead)) score += 3
      if (speaksOfDate.test(marks.get(index) ?? '')) score += 3
      if (rest < 30) score += 3
      else if (rest > 60) score -= rest > 110 ? 5 : 2
      if (line.isLink) score -= 3
      found.push({ date, score, isUpdate })
    }
  }
  return { published: best(found, false), modified: best(found, true) }
}

/** Dates in a text with their places in it; digits are expected as in `plainDigits`. */
export function datesIn(
  text: string,
  order: DayOrder,
): { date: string; start: number; end: number }[] {
  const found: { date: string; start: number; end: number }[] = []
  const starts =
    /(?<![\p{L}\d/.-])(?:\d{1,4}(?=[./\s年년-]|st|nd|rd|th|er|º|ª|°)|\p{L}{3,12}\.?\s{0,3}(?=\d)|令和|平成)/giu
  for (let match = starts.exec(text); match && found.length < 8; match = starts.exec(text)) {
    const said = text.slice(match.index, match.index + 90)
    const date = dateAt(said, order) ?? shortYear(said, order)
    if (!date || date.date.length < 7 || !isPlausible(date.date)) {
      // "Posted 5 March": the number after the word may begin a date.
      starts.lastIndex = match.index + (/^\p{L}/u.test(match[0]) ? match[0].length : 1)
      continue
    }
    if (date.date.length >= 10)
      found.push({ date: date.date, start: match.index, end: match.index + date.length })
    starts.lastIndex = match.index + date.length
  }
  return found
}

/** 05.03.20 and 3/5/20. */
function shortYear(said: string, order: DayOrder): WrittenDate | undefined {
  const match = /^(\d{1,2})(\.\s?|\/)(\d{1,2})\2(\d{2})(?![\d./])/.exec(said)
  if (!match) return undefined
  const [whole, first, sign = '', second, year] = match
  const written = `${first}${sign}${second}${sign}20${year}`
  const long = dateAt(written + said.slice(whole.length), order)
  return long && { date: long.date, length: long.length - 2 }
}

function timeDates(
  { lines }: PageSurvey,
  { element, mark, line }: PlacedElement,
  headline: Headline,
  order: DayOrder,
): Found[] {
  const said = element.getAttribute('datetime') ?? ''
  const shown = plainDigits(shortText(element).slice(0, 200))
  const date = metaDate(said, order) || datesIn(shown, order)[0]?.date || ''
  if (date.length < 10) return []
  const around = `${lines[line - 1]?.text ?? ''} ${lines[line]?.text.split(shown.trim())[0] ?? ''}`
  const isUpdate = speaksOfUpdate.test(mark) || updatedLabel.test(around.slice(-60))
  let score = nearness(line, element, headline) + 5
  if (/publi|entry-date|posted|created/.test(mark) || element.hasAttribute('pubdate')) score += 2
  if (otherLabel.test(around)) score -= 5
  return [{ date, score, isUpdate }]
}

/** Dates for programs on elements that are no `<time>`: `<abbr class="published" title="…">`. */
function attributeDates(
  { element, mark, line }: PlacedElement,
  headline: Headline,
  order: DayOrder,
): Found[] {
  if (!/publi|date|time|created|modified|updated/.test(mark)) return []
  for (const name of [
    'content',
    'title',
    'datetime',
    'data-datetime',
    'data-date',
    'data-time',
    'data-timestamp',
  ]) {
    const said =
      element.localName === 'time' && name === 'datetime' ? '' : (element.getAttribute(name) ?? '')
    const date = /\d{4}/.test(said) ? metaDate(said, order) : ''
    if (date.length < 10) continue
    const score = nearness(line, element, headline) + (/publi/.test(mark) ? 7 : 5)
    return [{ date, score, isUpdate: speaksOfUpdate.test(mark) }]
  }
  return []
}

/** The day as another place that is not quite as sure says it with its time. */
function withTime(date: string, found: readonly Found[], isUpdate: boolean): string {
  if (date.length > 10) return date
  const timed = found.filter(
    (each) =>
      each.isUpdate === isUpdate &&
      each.score >= leastLikely &&
      each.date.length > 10 &&
      each.date.startsWith(date),
  )
  return timed[0]?.date ?? date
}

/** The surest; when none is sure, the only day the page speaks of outside its text. */
function best(found: readonly Found[], isUpdate: boolean): string {
  let chosen: Found | undefined
  for (const each of found) {
    if (each.isUpdate !== isUpdate || each.score < sureEnough) continue
    if (!chosen || each.score > chosen.score) chosen = each
  }
  if (chosen) return withTime(chosen.date, found, isUpdate)
  const likely = found.filter((each) => each.isUpdate === isUpdate && each.score >= leastLikely)
  const days = new Set(likely.map(({ date }) => date.slice(0, 10)))
  return days.size === 1 ? (likely[0]?.date ?? '') : ''
}

function marksByLine({ marked }: PageSurvey): Map<number, string> {
  const marks = new Map<number, string>()
  for (const { line, mark } of marked)
    marks.set(line, `${marks.get(line) ?? ''} ${mark}`.slice(0, 500))
  return marks
}
