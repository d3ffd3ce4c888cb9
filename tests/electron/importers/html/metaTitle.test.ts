import { describe, expect, it } from 'vitest'
import { jsonLd, metadataOf, story } from './metaSupport.ts'

const titleOf = (head: string, body: string) => metadataOf(head, `${body}${story}`).title

describe('the title', () => {
  it.each([
    'The otter ferry returns | Valley Herald',
    'The otter ferry returns - Valley Herald',
    'The otter ferry returns – News – Valley Herald',
    'Valley Herald: The otter ferry returns',
    'The otter ferry returns │ Valley Herald',
    'The otter ferry returns · Valley Herald · Since 1871, every day',
  ])('is without the site in “%s”', (title) => {
    const head = `<title>${title}</title><meta property="og:site_name" content="Valley Herald">`
    expect(titleOf(head, '<h1>The otter ferry returns</h1>')).toBe('The otter ferry returns')
  })

  it('loses the site by its host when no one names it', () => {
    expect(titleOf('<title>The otter ferry returns | valleyherald</title>', '')).toBe(
      'The otter ferry returns',
    )
  })

  it('keeps a dash that belongs to it', () => {
    const head =
      '<title>Otters - friends or thieves?</title><meta property="og:title" content="Otters - friends or thieves?">'
    expect(titleOf(head, '')).toBe('Otters - friends or thieves?')
  })

  it('is the headline a reader sees where what is written for searches differs', () => {
    const head = `<title>Ferry, otters and quay: all you need to know</title>
      <meta property="og:title" content="Ferry, otters and quay: all you need to know">
      <meta name="twitter:title" content="Ferry, otters and quay: all you need to know">`
    const body = '<h1 class="headline">At the quay the otters wait for a ferry</h1>'
    expect(titleOf(head, body)).toBe('At the quay the otters wait for a ferry')
  })

  it('is not the name of the site in the first heading', () => {
    const head = '<title>The otter ferry returns | The Quay Pages</title>'
    const body = '<h1><a href="/">The Quay Pages</a></h1><h2>The otter ferry returns</h2>'
    expect(titleOf(head, body)).toBe('The otter ferry returns')
  })

  it('is not the heading of a menu, a login box or a sidebar', () => {
    const body = `<nav><h1>Main menu of the paper</h1></nav><h1>The otter ferry returns</h1>
      <aside><h1>Most read this week</h1></aside>`
    expect(titleOf('<title>The otter ferry returns</title>', body)).toBe('The otter ferry returns')
  })

  it('is without the line over the headline in the same heading', () => {
    const body = '<h1><span>Shipping</span> <span>The otter ferry returns at last</span></h1>'
    const head = '<meta property="og:title" content="The otter ferry returns at last">'
    expect(titleOf(head, body)).toBe('The otter ferry returns at last')
  })

  it('is without the sign that links to the heading itself', () => {
    expect(titleOf('', '<h1>Retrying a queue <a href="#x">¶</a></h1>')).toBe('Retrying a queue')
  })

  it('is read from JSON-LD where the page shows no heading', () => {
    const head = jsonLd({ '@type': 'NewsArticle', headline: 'The otter ferry returns' })
    expect(titleOf(head, '')).toBe('The otter ferry returns')
  })

  it('has entities that were written twice undone', () => {
    const head = '<meta property="og:title" content="Otters &amp;amp; ferries">'
    expect(titleOf(head, '')).toBe('Otters & ferries')
  })

  it('is found in scripts without spaces', () => {
    expect(titleOf('<title>渡船回来了_河谷日报</title>', '<h1>渡船回来了</h1>')).toBe('渡船回来了')
  })

  it('is empty where the page says nothing', () => {
    expect(metadataOf('', '<p>Only text.</p>').title).toBe('')
  })
})

describe('the subtitle', () => {
  const head = '<title>The otter ferry returns</title>'

  it('is the line under the headline that says by its class that it is one', () => {
    const body = `<h1>The otter ferry returns</h1><p class="standfirst">After nine months in dock she sails again on Sunday.</p>${story}`
    expect(metadataOf(head, body).subtitle).toBe(
      'After nine months in dock she sails again on Sunday.',
    )
  })

  it('is not what only the description says', () => {
    const description =
      '<meta name="description" content="After nine months in dock she sails again on Sunday.">'
    expect(
      metadataOf(head + description, `<h1>The otter ferry returns</h1>${story}`).subtitle,
    ).toBe('')
  })

  it('is not the headline again', () => {
    const body = `<h1>The otter ferry returns</h1><h2 class="subtitle">The otter ferry returns</h2>${story}`
    expect(metadataOf(head, body).subtitle).toBe('')
  })
})

describe('the site', () => {
  const siteOf = (head: string, body = '<h1>The otter ferry returns</h1>') =>
    metadataOf(head, `${body}${story}`).site

  it.each([
    ['OpenGraph', '<meta property="og:site_name" content="Valley Herald">'],
    ['the publisher', jsonLd({ '@type': 'Article', publisher: { name: 'Valley Herald' } })],
    ['the application’s name', '<meta name="application-name" content="Valley Herald">'],
    ['the end of the title', '<title>The otter ferry returns | Valley Herald</title>'],
    ['the beginning of the title', '<title>Valley Herald » The otter ferry returns</title>'],
  ])('is read from %s', (_, head) => {
    expect(siteOf(head)).toBe('Valley Herald')
  })

  it('is read from its sign', () => {
    const body =
      '<p class="logo"><a href="/"><img src="a.svg" alt="Valley Herald Logo"></a></p><h1>The otter ferry returns</h1>'
    expect(siteOf('<title>The otter ferry returns</title>', body)).toBe('Valley Herald')
  })

  it('is not the article’s title in the place of the site’s', () => {
    const head =
      '<meta name="application-name" content="The otter ferry returns - Herald"><meta property="og:title" content="The otter ferry returns">'
    expect(siteOf(head)).not.toContain('otter')
  })
})
