import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Citation } from '#shared/text/citation.ts'
import { quoteHtml } from '../../../electron/exporters/quoteHtml.ts'
import { hostileText } from './hostileText.ts'

const none: Citation = { authors: '', title: '', site: '', date: '', url: '' }

test('a quote becomes a block quote with its source below', () => {
  const citation = {
    authors: 'Ann & Bo',
    title: 'A <b> “Title”',
    site: 'S',
    date: '2026',
    url: 'https://x.example/?a=1&b="2"',
  }
  expect(quoteHtml('One.\nTwo <i>', citation)).toBe(
    '<blockquote><p>One.</p><p>Two &lt;i&gt;</p></blockquote>' +
      '<p>— Ann &amp; Bo, <a href="https://x.example/?a=1&amp;b=&quot;2&quot;">‘A &lt;b&gt; “Title”’</a>, S, 2026</p>',
  )
})

test('without a source there is no source line', () => {
  expect(quoteHtml('One.', none)).toBe('<blockquote><p>One.</p></blockquote>')
})

test('a note goes along as the text it is', () => {
  expect(quoteHtml('One.', none, '**Ask**\n<script>')).toBe(
    '<blockquote><p>One.</p></blockquote><p>**Ask**</p><p>&lt;script&gt;</p>',
  )
})

test('an address that is not http or https is no link', () => {
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    ' https://x.example',
    'file:///etc',
    '//x.example',
  ]) {
    expect(quoteHtml('One.', { ...none, title: 'T', url })).not.toContain('<a')
  }
})

test('no text makes an element or an attribute of its own', () => {
  const markup = fc.oneof(
    hostileText,
    fc
      .array(
        fc.constantFrom(
          '<script>',
          '"',
          "'",
          ' onload=x',
          '>',
          '<',
          '&lt;',
          '</p>',
          '<!--',
          '\0',
          '`',
          'a',
          '\n',
        ),
        { maxLength: 10 },
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(markup, markup, markup, markup, (exact, title, authors, path) => {
      const citation = { ...none, title, authors, url: `https://x.example/${path}` }
      const html = quoteHtml(exact, citation, title)
      const withoutOurs = html.replace(/<\/?blockquote>|<\/?p>|<a href="[^"<>']*">|<\/a>/g, '')
      expect(withoutOurs).not.toMatch(/[<>"'\0]/)
      expect(html.match(/<a /g) ?? []).toHaveLength(1)
      expect(withoutOurs.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
    }),
    { numRuns: 1_000 },
  )
})
