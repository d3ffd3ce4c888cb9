import { isBody, isPersonName, spelledName, withoutArticle } from './personName.ts'

const opening =
  /^(?:(?:written|reported|reporting|story|words|text|report|interview|review)\s+by|by|von|par|por|di|door|af|av|autor|автор|текст|מאת|بقلم|כתב)\s*[::]?\s+(\S.*)$/iu
const label =
  /^(?:authors?|byline|writer|autor(?:in|en|es|a)?|auteurs?|autore|autori|tekst|автор|авторы|текст|作者|文|記者|记者|撰文|取材・文|글)\s*[::：／/]\s*(\S.*)$/iu
const between =
  /\s*(?:,|;|、|，|،|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b|\bwith\b|(?<!\p{L})и(?!\p{L})|&)\s*/iu
const notAName =
  /\b(?:writers?|correspondents?|editors?|reporters?|staff|contributors?|columnists?|bureau|press|news|agency|in|for|the|special|updated|published|photographs?|photos?|min|read|chief|senior|redaktion|redakteurin|redakteur)\b|[@\d]/iu

/**
 * The names in a byline ("By Jane Doe and JOHN ROE, Staff Writers"), without titles and places;
 * undefined when the line is none. A lone first name counts, an ordinary sentence does not.
 */
export function bylineNames(line: string): string[] | undefined {
  if (line.length > 200) return undefined
  const text = line.trim()
  const said = (opening.exec(text) ?? label.exec(text))?.[1]
  if (!said || /[.!?:。]$/.test(said.replace(/\b(?:jr|sr)\.$/i, ''))) return undefined
  const whole = said.trim()
  if (isBody(whole)) return [withoutArticle(whole)]
  const people = said
    .replace(/\s*[|·•(].*$/u, '')
    .replace(/\s+(?:in|for|at|aus|à|en)\s+\p{Lu}.*$/u, '')
    .trim()
  const names: string[] = []
  for (const [index, part] of people.split(between).filter(Boolean).entries()) {
    if (!notAName.test(part) && isPersonName(part)) names.push(spelledName(part))
    else if (index === 0 || !(notAName.test(part) || isBody(part))) return undefined
  }
  return names.length > 0 ? names : undefined
}
