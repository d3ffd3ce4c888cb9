import { describe, expect, it } from 'vitest'
import { decodeHtml } from '../../../../electron/importers/html/decodeHtml.ts'

const russian =
  'Трамвай шёл вдоль реки, и никто не знал, куда он идёт. Потом он остановился у старого моста.'
const german =
  'Die Brücke über die Möhne ist für Fußgänger gesperrt; das ärgert vor allem die Schüler.'
const japanese =
  '路面電車の鐘が百年前の音に戻る。市交通局が三日、発表した。古い鐘は倉庫に残っていた。'
const korean = '등대지기는 사십 년 동안 불을 지켰다. 이제 그는 섬을 떠난다. 바람이 세게 불었다.'
const chinese = '最后一班轮渡的船长退休了。他在江上开了四十年船，从来没有迟到过。'

/** Text in an encoding that only decoders are at hand for: each byte or pair of bytes tried. */
function encoded(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding)
  const bytesOf = new Map<string, number[]>()
  for (let one = 0; one < 256; one += 1) {
    const single = decoder.decode(Uint8Array.of(one))
    if (single.length === 1 && single !== '\ufffd') bytesOf.set(single, [one])
  }
  if (!/^(?:windows|iso|koi8)/.test(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) {
        const pair = decoder.decode(Uint8Array.of(lead, trail))
        if (pair.length === 1 && !bytesOf.has(pair)) bytesOf.set(pair, [lead, trail])
      }
    }
  }
  return Buffer.from([...text].flatMap((sign) => bytesOf.get(sign) ?? [0x3f]))
}

function page(text: string, encoding: string, head = ''): Buffer {
  const [before, after] = [
    `<html><head>${head}<title>x</title></head><body><p>`,
    '</p></body></html>',
  ]
  return Buffer.concat([Buffer.from(before), encoded(text, encoding), Buffer.from(after)])
}

function read(bytes: Uint8Array, contentType?: string) {
  return decodeHtml({ name: 'a.html', bytes, ...(contentType && { contentType }) })
}

describe('the encoding of a page', () => {
  it.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['windows-1252', german],
    ['iso-8859-2', 'Zażółć gęślą jaźń, a potem usiądź i odpocznij przy żółtej łące.'],
    ['windows-1253', 'Η γέφυρα πάνω από το ποτάμι έκλεισε χθες το βράδυ.'],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['euc-kr', korean],
    ['gbk', chinese],
    ['big5', '最後一班渡輪的船長退休了。他在江上開了四十年船，從來沒有遲到過。'],
  ])('is what the page says: %s', (encoding, text) => {
    expect(read(page(text, encoding, `<meta charset="${encoding}">`)).html).toContain(text)
    const old = `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`
    expect(read(page(text, encoding, old)).html).toContain(text)
    expect(read(page(text, encoding), `text/html; charset="${encoding}"`).html).toContain(text)
  })

  it.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['windows-1252', german],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['euc-kr', korean],
    ['gb18030', chinese],
  ])('is told by its bytes where nothing says: %s', (encoding, text) => {
    expect(read(page(text, encoding)).html).toContain(text)
  })

  it.each([
    ['windows-1251', 'utf-8', russian],
    ['windows-1251', 'iso-8859-1', russian],
    ['koi8-r', 'windows-1251', russian],
    ['windows-1252', 'utf-8', german],
    ['windows-1252', 'windows-1251', german],
    ['shift_jis', 'iso-8859-1', japanese],
  ])('is %s although the page says %s', (encoding, said, text) => {
    expect(read(page(text, encoding, `<meta charset=${said}>`)).html).toContain(text)
  })

  it('is UTF-8 wherever the bytes are, whatever is said of them', () => {
    const bytes = Buffer.from(`<meta charset="iso-8859-1"><p>${german} ${russian}</p>`)
    expect(read(bytes, 'text/html; charset=windows-1251').html).toContain(`${german} ${russian}`)
  })

  it('is UTF-8 although some of it is damaged', () => {
    const bytes = Buffer.concat([
      Buffer.from(`<p>${russian.repeat(3)}`),
      Buffer.of(0xff, 0xc3),
      Buffer.from('</p>'),
    ])
    expect(read(bytes).html).toContain(russian)
  })

  it('is Windows-1252 where Latin-1 is said, as in browsers', () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset=latin1><p>'),
      Buffer.of(0x93, 0x48, 0x69, 0x94, 0x20, 0x80),
    ])
    expect(read(bytes).html).toContain('“Hi” €')
  })

  it('is what the byte order mark says, and UTF-16 without one is known by its zeros', () => {
    const text = '<html><body><p>Brücke</p></body></html>'
    const wide = Buffer.from(text, 'utf16le')
    expect(
      read(
        Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(text)]),
        'text/html; charset=koi8-r',
      ).html,
    ).toBe(text)
    expect(read(Buffer.concat([Buffer.of(0xff, 0xfe), wide])).html).toBe(text)
    expect(read(wide).html).toBe(text)
    expect(read(Buffer.from(wide).swap16()).html).toBe(text)
  })

  it('is that of an XML declaration', () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1251"?><html><p>'),
      encoded(russian, 'windows-1251'),
    ])
    expect(read(bytes).html).toContain(russian)
  })

  it('is not what a comment or the text of a page says', () => {
    const bytes = page(german, 'windows-1252', '<!-- <meta charset="koi8-r"> -->')
    expect(read(bytes).html).toContain(german)
  })

  it('of a name nobody knows is told by the bytes', () => {
    expect(read(page(german, 'windows-1252', '<meta charset="x-none">')).html).toContain(german)
  })
})

it.each([
  ['empty-file', ' \n '],
  ['binary-file', '%PDF-1.7 <html>'],
  ['binary-file', `<html>${'\u0001\u0002\u0003'.repeat(50)}`],
])('%s is said of what is no page', (code, text) => {
  expect(() => read(Buffer.from(text))).toThrow(expect.objectContaining({ code }))
})
