import { type DayOrder, dateAt, plainDigits } from './writtenDate.ts'

const updated =
  /^(?:last )?updated|^modified|^aktualisiert|^mis à jour|^actualizado|^aggiornato|^atualizado|^bijgewerkt|^zaktualizowano|^aktualizacja|^обновлено|^изменено|^оновлено|^更新|^업데이트|^수정|^تحديث|^آخر تحديث/iu
const label =
  /^(?:first published|last updated|last modified|published|publication date|pubdate|updated|modified|posted|issued|date|dated|sent|veröffentlicht|erschienen|aktualisiert|stand|datum|publié|paru|mis à jour|publicado|actualizado|fecha|pubblicato|aggiornato|data|atualizado|gepubliceerd|bijgewerkt|opublikowano|zaktualizowano|aktualizacja|опубликовано|обновлено|изменено|дата|опубліковано|оновлено|发布时间|发表于|更新时间|発行日|公開日|掲載日|投稿日|更新日|更新|公開|입력|등록|수정|업데이트|نشر في|تاريخ النشر|تحديث|آخر تحديث)(?:\s+(?:on|at|am|le|el|il|op|em|a|o))?\s*[::：]?\s*/iu
const weekday =
  /^(?:(?:on|am|le|el)\s+)?(?:mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)[\p{L}-]*\.?[,،]?\s+/iu
const rest =
  /^[\s,.]*(?:[|·•–-]\s*)?(?:\d+[\s-]*(?:min|mins|minutes?)\.?\s*(?:read)?)?(?:\s*[(（][\p{L}]{1,5}[)）])?(?:\s*г\.?(?:ода)?|\s*р\.|\s*r\.)?\s*$/iu

/**
 * A line that is nothing but a date, with or without a label before it, as precisely as it says:
 * `2026-03`, `2026-03-03`, `2026-03-03T14:05`, `2026-03-03T14:05+01:00`. Undefined for anything
 * else, and for dates like 03/04/2026 that mean two days unless `order` tells which.
 */
export function publishedDate(
  line: string,
  order: DayOrder = 'unknown',
): { date: string; isUpdate: boolean } | undefined {
  if (line.length > 120) return undefined
  const text = plainDigits(line.trim())
  const said = text.replace(label, '').replace(weekday, '')
  const found = dateAt(said, order)
  if (!found || !rest.test(said.slice(found.length))) return undefined
  return { date: found.date, isUpdate: updated.test(text) }
}
