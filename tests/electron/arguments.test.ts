import { expect, test } from 'vitest'
import { parseArguments, parseLink } from '../../electron/arguments.ts'
import { appFolder } from '../../electron/db/libraryFiles.ts'
import { externalLink } from '../../electron/externalLink.ts'
import { givenFiles } from '../../electron/givenFiles.ts'
import { fileOf } from '../../electron/pageFile.ts'

const id = '01a208bc-732a-73f4-88ff-2779bcfe8515'

test('files, links and the library are told apart, and switches of the browser are passed over', () => {
  const argv = [
    '--inspect=1',
    'a.txt',
    '--library',
    'l.db',
    `pullquote://highlight/${id}`,
    '/abs/b.md',
  ]
  expect(parseArguments(argv, '/home/r')).toEqual({
    files: ['/home/r/a.txt', '/abs/b.md'],
    links: [`pullquote://highlight/${id}`],
    library: '/home/r/l.db',
  })
})

test('a link names an article or a highlight and nothing else', () => {
  expect(parseLink(`pullquote://highlight/${id}`)).toEqual({ kind: 'highlight', id })
  for (const link of [
    'pullquote://delete/all',
    `pullquote://highlight/${id}/../../x`,
    'pullquote://highlight/short',
    'https://example.org',
    `pullquote://highlight/${'a'.repeat(10_000)}`,
  ]) {
    expect(parseLink(link), link.slice(0, 60)).toBeUndefined()
  }
})

test('only web and mail addresses leave the app', () => {
  expect(externalLink('https://example.org/a')).toBe('https://example.org/a')
  for (const address of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://pullquote/x',
    'nonsense',
  ]) {
    expect(externalLink(address), address).toBeUndefined()
  }
})

test('a token for a dropped file is good once, and one nobody gave is worth nothing', () => {
  const given = givenFiles()
  const [file] = given.give(['/home/r/a.txt'])
  expect(file?.name).toBe('a.txt')
  expect(given.take(['guess', file?.token ?? ''])).toEqual(['/home/r/a.txt'])
  expect(given.take([file?.token ?? ''])).toEqual([])
})

test('no address reaches a file outside the page’s own folder', () => {
  expect(fileOf('/app/out', new URL('app://pullquote/assets/x.js'))).toBe('/app/out/assets/x.js')
  for (const address of [
    'app://pullquote/../secret',
    'app://pullquote/%2e%2e/secret',
    'app://pullquote/..%2fsecret',
    'app://other/x.js',
    'app://pullquote/%00',
    'app://pullquote/%E0%A4%A',
  ]) {
    const file = fileOf('/app/out', new URL(address))
    expect(file === undefined || file.startsWith('/app/out/'), `${address} → ${file}`).toBe(true)
  }
})

test('each system has its own folder for the library', () => {
  expect(appFolder({ platform: 'linux', home: '/home/r', env: {} })).toBe(
    '/home/r/.config/Pullquote',
  )
  expect(appFolder({ platform: 'linux', home: '/home/r', env: { XDG_CONFIG_HOME: '/x' } })).toBe(
    '/x/Pullquote',
  )
  expect(appFolder({ platform: 'darwin', home: '/Users/r', env: {} })).toBe(
    '/Users/r/Library/Application Support/Pullquote',
  )
})
