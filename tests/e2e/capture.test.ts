import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { png } from '../electron/web/imageSamples.ts'
import { html, serve } from '../electron/web/loopback.ts'
import { launchApp } from '../support/launchApp.ts'
import { serveSite } from '../support/site.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const paragraphs = [
  'The pilots of Skarvik have drawn a chart of their own, in pencil, because the printed one has had the same sandbank in the wrong place since the war.',
  '“We do not sell it,” says Berit Nesse, who keeps it in a biscuit tin, “and we do not lend it, but you may look at it while the kettle boils.”',
  'The chart office has asked for a copy four times. It was sent a tin of biscuits, with the compliments of the watch and a tide table.',
]

/** A page whose text comes by script, and that tries what a captured page must not be able to. */
const page = `<!doctype html><html lang="en"><head><title>A chart in pencil</title></head>
<body><main id="app"></main><script>
const told = { bridge: typeof window.pullquote, require: typeof window.require, process: typeof window.process }
setTimeout(() => {
  document.getElementById('app').innerHTML = '<article><h1>A chart in pencil</h1>' +
    ${JSON.stringify(paragraphs.map((text) => `<p>${text}</p>`).join(''))} +
    '<p>The page could reach nothing of the app, it says, and has listed what it found there: ' + JSON.stringify(told) + '</p></article>'
}, 50)
try { window.open('file:///etc/hostname') } catch {}
try { location.href = 'app://pullquote/index.html' } catch {}
</script></body></html>`

/** Asks main as the window's page does. */
function ask(appPage: Page, name: string, input: object): Promise<unknown> {
  return appPage.evaluate(
    ([call, given]) =>
      (
        window as unknown as {
          pullquote: { call: (name: string, input: object) => Promise<unknown> }
        }
      ).pullquote.call(call, given),
    [name, input] as const,
  )
}

test('what a page shows after its scripts is saved from the capture window, which can reach nothing of ours', async () => {
  const site = await serveSite({ '/chart': { body: page } })
  const app = await launchApp({ library: join(temporaryFolder(), 'library.db') })
  await app.page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  expect(await ask(app.page, 'capture.save', {})).toMatchObject({
    ok: false,
    error: { code: 'nothing-to-do' },
  })
  expect(await ask(app.page, 'capture.open', { url: `${site.url}/chart` })).toMatchObject({
    ok: true,
  })
  // Its script writes the article a moment after the page has come.
  await app.page.waitForTimeout(3_000)
  const selection = await ask(app.page, 'capture.save', { selectionOnly: true })
  expect(selection).toMatchObject({ ok: false, error: { code: 'nothing-to-do' } })
  const saved = (await ask(app.page, 'capture.save', {})) as {
    value: { status: string; articleId: string }
  }
  expect(saved.value.status).toBe('imported')
  const { value: shown } = (await ask(app.page, 'article.get', { id: saved.value.articleId })) as {
    value: { article: { title: string; url: string }; blocks: { text: string }[] }
  }
  expect(shown.article.title).toBe('A chart in pencil')
  const text = shown.blocks.map((block) => block.text)
  expect(text.slice(0, 3)).toEqual(paragraphs)
  expect(text[3]).toContain('{"bridge":"undefined","require":"undefined","process":"undefined"}')
  expect(await ask(app.page, 'capture.close', {})).toMatchObject({ ok: true })
  expect(await ask(app.page, 'capture.forgetLogins', {})).toMatchObject({ ok: true })
  // The window itself asked for nothing.
  expect((await app.state()).foreignRequests).toEqual([])
  await app.quit()
})

test('images that are for those who are logged in are kept, then and when they are asked for later', async () => {
  const figures = ['first', 'later']
    .map((name) => `<figure><img src="/${name}.png" alt="The ${name} chart"></figure>`)
    .join('')
  const text = paragraphs.map((one) => `<p>${one}</p>`).join('')
  const closed = new Set(['/later.png'])
  const site = await serve((request, response) => {
    const { url = '', headers } = request
    const isMember = headers.cookie?.includes('member=berit') ?? false
    if (url === '/chart') {
      response.writeHead(200, { ...html, 'set-cookie': 'member=berit; Path=/' })
      response.end(`<title>A chart</title><article><h1>A chart</h1>${text}${figures}</article>`)
    } else if (url.endsWith('.png') && isMember && !closed.has(url)) {
      response.writeHead(200, { 'content-type': 'image/png' }).end(png(60, 40))
    } else {
      response.writeHead(403, html).end('<p>For members.</p>')
    }
  })
  const app = await launchApp({ library: join(temporaryFolder(), 'library.db') })
  await app.page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  await ask(app.page, 'capture.open', { url: `${site.url}/chart` })
  await expect.poll(() => site.requests).toContain('/later.png')
  const saved = (await ask(app.page, 'capture.save', {})) as {
    value: { status: string; articleId: string }
  }
  expect(saved.value.status).toBe('imported')
  const { articleId } = saved.value
  const kept = async () => {
    const { value } = (await ask(app.page, 'article.get', { id: articleId })) as {
      value: { blocks: { alt?: string; media?: string }[] }
    }
    return value.blocks.flatMap(({ alt, media }) => (media ? alt : []))
  }
  await expect.poll(kept).toEqual(['The first chart'])
  await ask(app.page, 'capture.close', {})
  closed.clear()
  expect(await ask(app.page, 'article.fetchImages', { articleId })).toEqual({
    ok: true,
    value: { kept: 1, missing: 0, reason: '' },
  })
  expect(await kept()).toEqual(['The first chart', 'The later chart'])
  expect((await app.state()).foreignRequests).toEqual([])
  await app.quit()
})

test('the capture window opens addresses of the web and nothing else', async () => {
  const app = await launchApp({ library: join(temporaryFolder(), 'library.db') })
  await app.page.getByRole('heading', { name: 'Pullquote' }).waitFor()
  for (const url of ['file:///etc/hostname', 'javascript:alert(1)', 'app://pullquote/index.html']) {
    expect(await ask(app.page, 'capture.open', { url })).toMatchObject({ ok: false })
  }
  await app.quit()
})
