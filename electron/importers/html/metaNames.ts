import { isBody, isPersonName, spelledName, withoutArticle } from '../personName.ts'
import { plainDigits } from '../writtenDate.ts'
import { oneLine } from './metaWords.ts'
import { isSiteName } from './pageSite.ts'
import { datesIn } from './visibleDate.ts'

const opening =
  /^(?:(?:(?:written|posted|submitted|published|reported|reporting|story|words|text|report|interview|review|analysis|opinion|article|content|created|blog|compiled|authored|contributed|medically reviewed|reviewed)\s+)?by|(?:(?:ein\s+)?(?:text|artikel|beitrag|bericht|kommentar|interview|gastbeitrag|kolumne|essay|protokoll|geschrieben|verfasst|veröffentlicht|erstellt|eingestellt|eingereicht|gespeichert|gepostet|analyse|rezension)\s+(?:von|vom)|von|vom)|(?:(?:publié|écrit|rédigé|posté|article|texte|propos recueillis)\s+)?par|(?:(?:escrito|publicado|texto)\s+)?por|escriben?:?|(?:(?:scritto|pubblicato)\s+)?(?:da|di)|door|af|av|skrevet af|(?:napisane\s+)?przez|مقال|بقلم|كتب|كتبت|كتبه|إعداد|מאת|कर्ता|द्वारा|yazan|kirjoittanut|oleh|bởi)(?:\s*[:：]\s*|\s+)(?=\S)/iu
const labelled =
  /^(?:interview|reportage|report|bericht|protokoll|recherche|analyse|kommentar|essay|gastbeitrag|authors?|byline|writers?|words|text|texte|texto|testo|tekst|autor(?:in|en|es|as|a|innen)?|autor\/in|auteure?s?|autore|autori|verfasser(?:in)?|redakteur(?:in)?|redaktion|redaktor(?:in)?|auctor|forfatter|skribent|szerző|författare|автор|авторы|текст|записала?|作者|文|文字|記者|记者|撰文|撰稿|责任编辑|编辑|取材・文|筆者|著者|執筆|글|기자|작성자|글쓴이|الكاتب|المؤلف)\s*(?:[:：／●]|\/(?=\p{Lo}))\s*(?=\S)/iu
/** "記者 佐倉 千尋", "한서진 기자": what someone is, beside the name. */
const before =
  /^(?:本报记者|本報記者|本刊记者|特约记者|新华社记者|記者|记者|文|撰文|作者)\s*[:：／/]?\s*(?=\p{Script=Han})/u
const after =
  /\s*(?:記者|记者|編集委員|論説委員|編集部員|特派員|特派记者|기자|특파원|논설위원|선임기자|さん|氏|著|文|(?:написал|пишет)а?)$/u

/** Where something else is said about the article or someone else is named. */
const nextFact =
  /\s(?:published|updated|posted|last|filed|veröffentlicht|aktualisiert|photos?|fotos?|bilder|images?|illustrations?|translated|übersetzt|翻訳者?|翻译|编辑|編集|写真|撮影|译者)(?!\p{L}).*$/iu
const between =
  /\s*(?:;|、|，|،|(?<!\p{L})(?:and|und|et|och|og|sowie|with|mit|avec|con|y|и|та|і|oraz|ve)(?!\p{L})|&|＆|\+)\s*/iu
const strong = /\s+[|｜•·∙●▪/–—-]+\s+|[|｜•∙●▪]|(?<=\p{Lo})[／/]|\s{3,}|\s+·|·\s+|…/u
const notAName =
  /(?<!\p{L})(?:writers?|correspondents?|editors?|editorial|reporters?|staff|contributors?|contributing|columnists?|bureau|press|news|agency|agentur|for|from|the|special|updated|published|photographs?|photograph(?:er|y)|photos?|fotos?|bild|bilder|min|read|reading|chief|senior|junior|redaktion|redakteur(?:in)?|redaktor(?:in)?|redacteur|rédact(?:eur|rice|ion)|redactor|redacción|journaliste?|journalist(?:in)?|periodista|giornalista|reporterin|autor(?:in)?|author|auteur|professor|producer|director|analyst|manager|founder|co-founder|ceo|president|university|institute|institut|home|about|contact|kontakt|share|follow|subscribe|newsletter|comments?|kommentare?|more|mehr|posts?|articles?|artikel|beiträge|view|all|alle|bio|biography|profile|profil|email|e-mail|twitter|facebook|instagram|linkedin|admin|administrator|editor|webmaster|web|online|magazin|magazine|team|gast|gastautor(?:in)?|guest|lesezeit|uhr|minuten|unknown|anonymous|null|undefined|none|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|编辑|编辑部|锁定|讨论|編集部)(?!\p{L})|[@#\d_<>{}=!?:;"“”„«»%€$]/iu
/** Words of a sentence; with a capital some of them are names. */
const small =
  /(?<!\p{L})(?:and|und|by|not|is|was|has|will|who|her|his|their|this|that|ist|wir|ihr|für|über|aus|bei|im|am|zum|with|are|you|your|pour|sur|dans)(?!\p{L})/u
const particleOnly = /^(?:der|die|das|von|am|im|zum|mit)$/i

export type NameRules = {
  /** Names of the site, which are no author's. */
  sites: readonly string[]
  /** The source says that it holds names: a single word, a nickname too, is one. */
  isNamed: boolean
}

/** The names a source gives for who wrote the article, without what stands around them. */
export function namesIn(text: string, { sites, isNamed }: NameRules): string[] {
  const said = withoutDates(unwrapped(oneLine(text.slice(0, 400))))
  const opened = said.replace(labelled, '').replace(opening, '').replace(opening, '')
  const whole = tidied(opened)
  if (isBody(whole)) return [withoutArticle(whole)]
  const names: string[] = []
  for (const piece of opened.split(strong)) {
    const found = namesInPiece(tidied(piece), { sites, isNamed })
    // What follows the first name is more often a title or a rubric.
    const isDoubtful = names.length > 0 && found.some((name) => name.split(' ').length > 3)
    if ((found.length === 0 || isDoubtful) && names.length > 0) break
    names.push(...found)
    if (names.length > 30) break
  }
  return [...new Set(names)]
}

/** Whether a line says that names follow: "By …", "Von …", "作者：…". */
export function opensByline(line: string): boolean {
  return (
    opening.test(line) ||
    labelled.test(line) ||
    before.test(line) ||
    /\s(?:기자|記者|记者)$/.test(line)
  )
}

function namesInPiece(piece: string, rules: NameRules): string[] {
  const names: string[] = []
  let isAfterTitle = false
  for (const group of piece.split(between)) {
    for (const [index, part] of group.split(/\s*,\s*/).entries()) {
      const name = nameOf(part, rules)
      const isPlace = index > 0 && names.length > 0 && !/\s/.test(part) && / /.test(names[0] ?? '')
      if (name === '' || isPlace) isAfterTitle = index > 0 || names.length === 0
      else if (index === 0 || !isAfterTitle) {
        names.push(name)
        isAfterTitle = false
      }
      if (name === '' && names.length === 0 && index === 0 && !isTitle(part)) return names
    }
    isAfterTitle = false
  }
  return names
}

function isTitle(part: string): boolean {
  return part.length < 40 && notAName.test(part)
}

function nameOf(part: string, { sites, isNamed }: NameRules): string {
  const text = part
    .replace(before, '')
    .replace(after, '')
    .replace(/^[\s"'“„.,:*-]+|[\s"'”“,:*-]+$/g, '')
  if (text.length < 2 || text.length > 60) return ''
  if (isBody(text) && !sites.some((site) => site.toLowerCase() === text.toLowerCase()))
    return withoutArticle(text)
  if (isSiteName(text, sites)) return ''
  if (isBody(text)) return withoutArticle(text)
  if (particleOnly.test(text)) return ''
  const bare = text.replace(/\s(?:jr|sr|ph\.?d|m\.?d|md|esq|ii|iii|iv)\.?$/i, '')
  if (!notAName.test(bare) && !small.test(bare) && isPersonName(bare)) {
    const isShort = !/[\s\p{Lo}]/u.test(bare)
    return isShort && !isNamed ? (bare.length > 2 ? spelledName(bare) : '') : spelledName(text)
  }
  return isNamed && isNickname(text) ? text : ''
}

function isNickname(text: string): boolean {
  if (
    /^(?:admin|administrator|editor|redaktion|root|webmaster|author|autor|user|guest|gast|test|staff|team|https?|www|null|undefined|none|unknown|anonymous)\d*$/i.test(
      text,
    )
  )
    return false
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,29}$/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !/\.(?:com|org|net|de|at|ch|info|eu)$/i.test(text)
  )
}

/** A byline that stands in brackets as a whole. */
function unwrapped(text: string): string {
  return /^[([（【［]([^)\]）】］]*)[)\]）】］]$/.exec(text)?.[1] ?? text
}

function tidied(text: string): string {
  return text
    .replace(/[([（【［<][^)\]）】］>]{0,120}[)\]）】］>]?/g, ' ')
    .replace(/\S+@\S+|https?:\/\/\S+|(?:^|\s)@\w+/g, ' ')
    .replace(/(?:^|\s)(?:Dr|Prof|Mag|Dipl\.?-?\p{L}*|Mr|Mrs|Ms)\.(?=\s)/gu, ' ')
    .replace(nextFact, '')
    .replace(/,?\s(?:in|at|for|aus|für)\s\p{Lu}.*$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What stands before the first date, or after it when it begins with one. */
function withoutDates(text: string): string {
  const plain = plainDigits(text)
  let kept = text
  for (const { start, end } of datesIn(plain, 'dayFirst').slice(0, 1)) {
    const lead = text
      .slice(0, start)
      .replace(
        /(?:(?<!\p{L})(?:on|am|le|el|il|op|em|at|um|den|the|published|updated|posted|veröffentlicht|vom|aktualisiert|publié|modifié)|[\s,|–—·•:-])+$/iu,
        '',
      )
    kept = lead.trim().length > 1 ? lead : text.slice(end).replace(/^[\s,|·•–—:-]+/, '')
  }
  return kept
}
