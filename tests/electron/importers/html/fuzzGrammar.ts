import fc from 'fast-check'

const names = fc.constantFrom(
  ...'a b i p q br hr em tr td th li ul ol dl dt dd h1 h2 h6 img pre div sup sub svg math form code span ruby rt rp table tbody caption figure figcaption blockquote aside section article main header footer nav body html head title meta link base script style template noscript iframe video audio source picture textarea select option button input details summary address center font frameset xmp plaintext object embed annotation semantics mi msup custom-element amp-img'.split(
    ' ',
  ),
)
const value = fc.oneof(
  fc.constantFrom(
    ...[
      '#n1',
      '#',
      'n1',
      'a.jpg',
      '//x.example/',
      'https://a.example/?q=1&amp;b',
      'javascript:alert(1)',
      'data:image/png;base64,AAAA',
      'mailto:a@b.c',
    ],
    ...[
      'display:none',
      'white-space:pre',
      'caption',
      'pullquote',
      'poem stanza',
      'katex',
      'twitter-tweet',
      'line-numbers',
      'language-js',
      'emoji',
      'true',
      '3',
      '99999999999',
      '-1',
    ],
    ...[
      'a.jpg 1w, b.jpg 2000w,,',
      'application/ld+json',
      'math/tex',
      'og:title',
      'datePublished',
      '2026-02-31',
      '\ud800',
      '\0',
      '&#x1F600;',
      '&#0;',
      '&nope;',
    ],
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
)
const attribute = fc
  .tuple(
    fc.constantFrom(
      ...'href src srcset data-src class id name style alt title colspan rowspan start type value reversed hidden role aria-hidden aria-level lang dir content property itemprop rel datetime encoding alttext width height onclick'.split(
        ' ',
      ),
    ),
    value,
    fc.constantFrom('"', "'", ''),
    fc.constantFrom(' ', '\n', '/', ''),
  )
  .map(([name, written, quote, space]) => `${space}${name}=${quote}${written}${quote}`)
const text = fc.oneof(
  fc.constantFrom(
    'Words of a text. ',
    'word',
    ' ',
    '\n',
    '\u00a0',
    '[1]',
    '1',
    '&amp;',
    '&lt;b&gt;',
    '<',
    '>',
    '—',
    '漢字',
    'שלום',
    '{"@type":"Article","headline":"x"}',
    '[[[[',
    '\u200b',
    '\r\n',
    '\0',
    '\ufffe',
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
)
const tag = fc
  .tuple(
    fc.constantFrom('<', '</', '<', '<', '< ', '<<'),
    names,
    fc.array(attribute, { maxLength: 4 }),
    fc.constantFrom('>', '/>', '>', '', ' >'),
  )
  .map(
    ([opens, name, attributes, closes]) =>
      `${opens}${name}${attributes.length > 0 ? ' ' : ''}${attributes.join(' ')}${closes}`,
  )
const oddity = fc.constantFrom(
  '<!-- ',
  ' -->',
  '<!doctype html>',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '</',
  '<!',
  '<3',
  '<!--[if IE]>',
  '<![endif]-->',
  '</p',
  '<a "',
  '<p =>',
)
const whole = fc
  .tuple(
    names,
    fc.array(attribute, { maxLength: 3 }),
    fc.array(fc.oneof(text, tag), { maxLength: 6 }),
  )
  .map(
    ([name, attributes, inner]) => `<${name} ${attributes.join(' ')}>${inner.join('')}</${name}>`,
  )
/** Broken markup: tags, texts and oddities in a row, and elements with some of each in them. */
export const brokenPage = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: whole },
      { weight: 4, arbitrary: text },
      { weight: 3, arbitrary: tag },
      { weight: 1, arbitrary: oddity },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))
