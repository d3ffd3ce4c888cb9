import type { DomElement } from './dom.ts'

/** In UTF-16 code units; a longer one is cut. */
const longestAlt = 2_000

const fileName = /\.(?:jpe?g|jfif|png|gif|webp|svg|avif|heic|tiff?|bmp|psd)(?:\s*\(\d{1,3}\))?$/i
/** Names cameras, phones and programs give: IMG_2031, DSC01234, Screenshot 2019-03-04 at 10.11. */
const givenByProgram =
  /^(?:img|dscn?f?|dsc_|pict?|pxl|mvi|gopr|p|wp|fb|vlcsnap|signal|whatsapp[ _-]image|screen[ _-]?shot|bildschirmfoto|capture(?:[ _-]d['’]écran)?|scan|unbenannt|untitled|unnamed|image|photo|picture|foto|bild|thumb(?:nail)?)[\s_-]*\d[\d\s_.:–-]*(?:(?:at|um|à|a las|wa|[ap]m|hdr|edited|e|copy)[\d\s_.:–-]*){0,3}$/i
/** Words in Latin letters and digits with signs between them where a text has spaces. */
const joined = /^[\p{Script=Latin}\d]+(?:[-_+.~]+[\p{Script=Latin}\d]+)+$/u
const identifier = /^(?=.{0,40}\d)[0-9a-f-]{8,}$|^\d+$/i
const word =
  'image|images|img|photo|photos|photograph|picture|pictures|pic|figure|graphic|thumbnail|placeholder|avatar|bild|bilder|foto|fotos|grafik|abbildung|illustration|vorschaubild|titelbild|artikelbild|photographie|imagen|imágenes|fotografía|imagem|immagine|fotografia|afbeelding|obraz|obrazek|zdjęcie|изображение|картинка|фото|фотография|画像|写真|图片|圖片|图像|照片|사진|이미지|صورة|תמונה'
const standIn = new RegExp(
  `^(?:(?:an?|the|ein|eine|une?|das|die|main|hero|featured|lead|header|cover|post|article|blog|story|feature|default|sample|alt|no|missing)\\s+){0,2}(?:${word})(?:\\s+(?:of|von|vom|de|di|van|caption|description|text|tag|alt|here|nicht verfügbar|not (?:available|found)|unavailable|zum (?:artikel|thema|beitrag)))?[\\s:.#]*\\d{0,4}(?:\\s*(?:of|von|/)\\s*\\d{1,4})?[.:]?$`,
  'iu',
)
const nothing =
  /^(?:undefined|null|none|nan|n\/a|true|false|alt|alt[- ]?text|alt[- ]tag|alternative text|alternativtext|description|no description(?: available)?|no alt(?: text)?|untitled|unnamed|unknown|default|loading|lazy|blank|spacer|empty|missing|test|title|caption|\[object object\]|\{\{.*\}\}|%\w{1,30}%|[^\p{L}\p{N}\p{Extended_Pictographic}]*)$/iu

/**
 * What an image says in words of what it shows, on one line; empty where it only says how its file
 * is called ("IMG_2031.jpg", "design-week-2019_03") or that it is an image.
 */
export function altText(image: DomElement): string {
  const alt = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim().slice(0, longestAlt)
  return saysNothing(alt) ? '' : alt.toWellFormed()
}

function saysNothing(alt: string): boolean {
  if (alt === '' || fileName.test(alt)) return true
  if (alt.length > 200) return false
  return (
    nothing.test(alt) ||
    standIn.test(alt) ||
    givenByProgram.test(alt) ||
    identifier.test(alt) ||
    isSlug(alt)
  )
}

/** "Baden-Württemberg", "COVID-19", "mother-in-law" and "e.g." are words; a slug has more parts, or `_` or figures in it. */
function isSlug(alt: string): boolean {
  if (/^https?:\/\/|^www\.|%20/i.test(alt)) return true
  if (!joined.test(alt)) return false
  if (alt.includes('_')) return true
  const parts = alt.split(/[-+.~]+/)
  const isLower = alt === alt.toLowerCase()
  if (parts.length >= 4) return isLower || /\d/.test(alt)
  return parts.length === 3 && isLower && (/\d/.test(alt) || (parts[1]?.length ?? 0) > 2)
}
