import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { NoteMarkdown } from '../../../renderer/notes/NoteMarkdown.tsx'
import { paragraph } from '../support/blocks.ts'
import { openFakeLibrary } from '../support/fakeLibrary.ts'
import { showInPage } from '../support/showInPage.tsx'

function shown(note: string) {
  const library = openFakeLibrary([paragraph('Text.')])
  return { library, ...showInPage(<NoteMarkdown note={note} />) }
}

test('Markdown is shown as what it means', () => {
  const { place } = shown(
    'Some *words*, **more**, `code`.\n\n1. one\n2. two\n\n- [x] done\n\n> quoted\n\n~~gone~~',
  )
  expect(place.querySelector('em')?.textContent).toBe('words')
  expect(place.querySelector('strong')?.textContent).toBe('more')
  expect([...place.querySelectorAll('ol li')].map((item) => item.textContent)).toEqual([
    'one',
    'two',
  ])
  expect(place.querySelector('ul li')?.textContent).toBe('☑ done')
  expect(place.querySelector('blockquote')?.textContent).toBe('quoted')
  expect(place.querySelector('s')?.textContent).toBe('gone')
})

test('HTML in a note is text, and nothing of it becomes an element', () => {
  const { place } = shown(
    '<img src=x onerror="alert(1)"> and <b>bold</b>\n\n<script>alert(1)</script>',
  )
  expect(place.querySelector('img, script, b')).toBeNull()
  expect(place.textContent).toContain('<img src=x onerror="alert(1)">')
  expect(place.textContent).toContain('<script>alert(1)</script>')
})

test('only addresses of the web and of mail are links, and main is asked to open them', async () => {
  const { place, library } = shown(
    '[web](https://harbour.example/a) [bad](javascript:alert(1)) [file](file:///etc/passwd)',
  )
  const links = [...place.querySelectorAll('a')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://harbour.example/a'])
  await userEvent.click(links[0] as HTMLElement)
  expect(library.asked.at(-1)).toEqual({
    name: 'app.openExternal',
    input: { url: 'https://harbour.example/a' },
  })
})

test('an image in a note is not fetched', () => {
  const { place } = shown('![a bend](https://harbour.example/bend.png)')
  expect(place.querySelector('img')).toBeNull()
  expect(place.textContent).toBe('a bend')
})
