import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { story } from '../../support/story.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const cli = resolve(import.meta.dirname, '../../../electron/cli.ts')

function commandLine() {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'story.txt'), story)
  const run = (args: string[], input = '') => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: {
        ...process.env,
        INIT_CWD: folder,
        XDG_CONFIG_HOME: join(folder, 'config'),
        NODE_NO_WARNINGS: '1',
      },
    })
    return { status, stderr, stdout, lines: stdout.trim().split('\n').filter(Boolean) }
  }
  const json = (...args: string[]) => {
    const outcome = run([...args, '--json'])
    // biome-ignore lint/suspicious/noExplicitAny: facts of many shapes
    return { ...outcome, facts: outcome.lines.map((line) => JSON.parse(line) as any) }
  }
  return { folder, run, json }
}

test('extract prints what the importer makes of each file and goes on after a bad one', () => {
  const { json, run, folder } = commandLine()
  writeFileSync(join(folder, 'empty.txt'), ' \n')
  const { facts, status } = json('extract', 'story.txt', 'empty.txt', 'missing.txt', 'story.txt')
  expect(status).toBe(1)
  expect(facts.map(({ file }) => file)).toEqual([
    'story.txt',
    'empty.txt',
    'missing.txt',
    'story.txt',
  ])
  expect(facts[0]).toMatchObject({
    title: 'Harbour Council Delays Vote on Night Ferry',
    byline: 'Lena Aukland',
    publishedAt: '2026-03-14',
    language: 'en',
    direction: 'ltr',
    repairs: [{ kind: 'apostrophe', count: 1 }],
  })
  expect(facts[0].text).toBe(
    facts[0].blocks.map((block: { text: string }) => block.text).join('\n'),
  )
  expect(facts[1].error.code).toBe('empty-file')
  expect(facts[2].error.code).toBe('not-found')
  const piped = run(['extract', '-', '--json'], 'story.txt\nmissing.txt\n')
  expect(piped.lines.map((line) => JSON.parse(line).file)).toEqual(['story.txt', 'missing.txt'])
  expect(readdirSync(folder)).not.toContain('config')
})

test('pages are read by rules of one’s own: those given, or those beside the library', () => {
  const { json, run, folder } = commandLine()
  const text = 'The ferry left at nine, with nobody on board but the captain and some pears.'
  writeFileSync(
    join(folder, 'page.html'),
    `<link rel="canonical" href="https://news.quay.example/a"><h1>Quay</h1><div class="a"><p>${text.repeat(9)}</p></div><div class="b"><h2>The pears</h2><p>${text}</p></div>`,
  )
  const rules = [{ host: 'quay.example', content: '.b p', title: '.b h2' }]
  writeFileSync(join(folder, 'own.json'), JSON.stringify(rules))
  expect(json('extract', 'page.html').facts[0].text).toContain(text.repeat(2))
  const [ruled] = json('extract', 'page.html', '--rules', 'own.json').facts
  expect(ruled).toMatchObject({ text, title: 'The pears', rule: 'quay.example' })
  expect(run(['extract', 'page.html', '--rules', 'own.json']).stdout).toContain(
    'Read by the rule for quay.example.',
  )
  writeFileSync(join(folder, 'own.json'), '{')
  const broken = run(['extract', 'page.html', '--rules', 'own.json'])
  expect(broken).toMatchObject({ status: 0, stderr: expect.stringContaining('own.json') })
  expect(run(['extract', 'page.html', '--rules', 'none.json']).stderr).toContain(
    'no file none.json',
  )

  const library = ['--library', 'library.db']
  writeFileSync(join(folder, 'site-rules.json'), JSON.stringify(rules))
  expect(json('import', 'page.html', ...library).facts[0].title).toBe('The pears')
})

test('import, list, show, highlight, search and export do the whole job', () => {
  const { json, folder } = commandLine()
  const library = ['--library', 'my/library.db']
  const imported = json('import', 'story.txt', ...library).facts[0]
  expect(imported).toMatchObject({ file: 'story.txt', status: 'imported' })
  expect(json('import', 'story.txt', ...library).facts[0]).toMatchObject({
    status: 'already-there',
    articleId: imported.articleId,
  })
  const marked = json(
    'highlight',
    imported.articleId,
    '--quote',
    "the  town's reserves were “thin",
    '--color',
    'Check',
    '--note',
    'How thin?',
    '--tag',
    'money',
    ...library,
  ).facts[0]
  expect(marked).toMatchObject({
    exact: 'the town’s reserves were "thin',
    color: 'red',
    note: 'How thin?',
    tags: ['money'],
  })
  const listed = json('list', ...library).facts
  expect(listed).toMatchObject([
    { id: imported.articleId, byline: 'Lena Aukland', highlightCount: 1 },
  ])
  const shown = json('show', imported.articleId, ...library).facts[0]
  expect(shown.text.slice(marked.start, marked.end)).toBe(marked.exact)
  expect(shown.highlights).toMatchObject([{ id: marked.id, state: 'same', color: 'red' }])
  const hits = json('search', 'thin', ...library).facts
  expect(hits.map(({ kind }) => kind).sort()).toEqual(['article', 'highlight', 'note'])
  expect(hits.every((hit, index) => index === 0 || hits[index - 1].score >= hit.score)).toBe(true)
  const files = json('export', '--format', 'markdown', '--to', 'out', ...library).facts
  expect(files).toMatchObject([
    {
      file: join(folder, 'out', 'Harbour Council Delays Vote on Night Ferry.md'),
      articles: 1,
      highlights: 1,
    },
  ])
  const first = readFileSync(files[0].file, 'utf8')
  expect(Buffer.byteLength(first)).toBe(files[0].bytes)
  json('export', '--format', 'markdown', '--to', 'out', ...library)
  expect(readFileSync(files[0].file, 'utf8')).toBe(first)
})

test('a quote that is not there, occurs twice or has an unknown colour is one sentence and exit code 1', () => {
  const { json, run } = commandLine()
  const { articleId } = json('import', 'story.txt', '--library', 'l.db').facts[0]
  const highlight = (...args: string[]) =>
    run(['highlight', articleId, '--library', 'l.db', '--json', ...args])
  expect(highlight('--quote', 'a golden cheque')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'These words are not in the article.\n',
  })
  expect(highlight('--quote', 'the')).toMatchObject({ status: 1, stdout: '' })
  expect(highlight('--quote', 'the').stderr).toMatch(/^These words occur \d+ times/)
  expect(highlight('--quote', 'the', '--suffix', ' mainland').status).toBe(0)
  expect(highlight('--quote', 'blank', '--color', 'mauve').stderr).toContain('yellow (Quote)')
  expect(run(['show', 'nothing', '--library', 'l.db'])).toMatchObject({
    status: 1,
    stderr: 'This article is not in the library.\n',
  })
})

test('wrong usage is exit code 2 with the usage', () => {
  const { run } = commandLine()
  for (const args of [
    [],
    ['bogus'],
    ['show'],
    ['export'],
    ['highlight', 'x'],
    ['list', '--nonsense'],
  ]) {
    const { status, stderr, stdout } = run(args)
    expect([args, status, stdout]).toEqual([args, 2, ''])
    expect(stderr).toContain('Usage: pullquote')
  }
  expect(run(['--help'])).toMatchObject({ status: 0, stderr: '' })
})
