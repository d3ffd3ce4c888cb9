import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/domain/block.ts'
import { blocksOf, marked } from './toBlocksSupport.ts'

const embeds = (html: string) =>
  blocksOf(html).map((block) => (block.kind === 'embed' ? [block.url, block.text] : block.kind))
const watch = 'https://www.youtube.com/watch?v=abcdef123'
const player = '<iframe src="https://www.youtube.com/embed/abcdef123"'

describe('an embed is called', () => {
  it.each([
    ['by its title', `${player} title="The bells"></iframe>`, 'The bells'],
    ['by its label', `${player} aria-label="The bells"></iframe>`, 'The bells'],
    [
      'by its label where its title is that of every player',
      `${player} title="YouTube video player" aria-label="The bells"></iframe>`,
      'The bells',
    ],
    [
      'by its caption where it has no title',
      `<figure>${player} title="YouTube-Video"></iframe><figcaption>The <b>bells</b></figcaption></figure>`,
      'The bells',
    ],
    [
      'by its caption where that says the title',
      `<figure>${player} title="The bells"></iframe><figcaption>The bells of Horn</figcaption></figure>`,
      'The bells of Horn',
    ],
    [
      'by its title and its caption where they say different things',
      `<figure>${player} title="The bells"></iframe><figcaption>Filmed in May</figcaption></figure>`,
      'The bells – Filmed in May',
    ],
    ['by its kind and its site for want of all these', `${player}></iframe>`, 'Video: youtube.com'],
    [
      'as its kind says for an element that names what it plays',
      '<lite-youtube videoid="abcdef123"></lite-youtube>',
      'Video: youtube.com',
    ],
    [
      'by its title in AMP',
      '<amp-youtube data-videoid="abcdef123" title="The bells"></amp-youtube>',
      'The bells',
    ],
    [
      'the same where its address comes later',
      '<iframe src="about:blank" data-src="https://www.youtube-nocookie.com/embed/abcdef123?rel=0"></iframe>',
      'Video: youtube.com',
    ],
  ])('%s', (_, html, text) => {
    expect(embeds(html)).toEqual([[watch, text]])
  })

  it.each([
    ['https://open.spotify.com/embed/episode/1', 'Audio: open.spotify.com'],
    ['https://maps.example/embed?x=1', 'maps.example'],
    ['https://page.example/b%20c.mp3', 'b c.mp3'],
  ])('%s: %s', (url, text) => {
    expect(embeds(`<iframe src="${url}"></iframe>`)).toEqual([[url, text]])
  })

  it('once where the same stands twice in a row', () => {
    expect(embeds(`${player}></iframe><p></p>${player} title="The bells"></iframe>`)).toHaveLength(
      1,
    )
  })
})

describe('a post', () => {
  const only = (html: string): Extract<Block, { kind: 'embed' }> => {
    const [block, ...others] = blocksOf(html)
    expect(others).toEqual([])
    if (block?.kind !== 'embed') throw new Error(`It is a ${block?.kind}.`)
    return block
  }

  it('of Twitter keeps its words, its author and its date', () => {
    const post = only(
      '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The ferry is <b>late</b>.<br><br>Again. <a href="https://t.co/1">pic.twitter.com/1</a></p>&mdash; Ann Bell (@annbell) <a href="https://twitter.com/annbell/status/12345?ref_src=twsrc%5Etfw">June 1, 2020</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
    )
    expect(post.url).toBe('https://twitter.com/annbell/status/12345')
    expect(post.text).toBe(
      'The ferry is late. Again. pic.twitter.com/1 — Ann Bell (@annbell) June 1, 2020',
    )
    expect(marked(post)).toContain('link June 1, 2020')
  })

  it('of Bluesky keeps its words, its author and its date', () => {
    const post = only(
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:x/app.bsky.feed.post/3k" data-bluesky-cid="b"><p lang="en">The ferry is late.</p>&mdash; Ann Bell (<a href="https://bsky.app/profile/did:plc:x?ref_src=embed">@ann.example</a>) <a href="https://bsky.app/profile/did:plc:x/post/3k?ref_src=embed">1 June 2024 at 09:12</a></blockquote>',
    )
    expect(post.url).toBe('https://bsky.app/profile/did:plc:x/post/3k')
    expect(post.text).toBe('The ferry is late. — Ann Bell (@ann.example) 1 June 2024 at 09:12')
  })

  it('of Mastodon keeps its words and leads to its page', () => {
    const post = only(
      '<blockquote class="mastodon-embed" data-embed-url="https://social.example/@ann/112233445566/embed"><a href="https://social.example/@ann/112233445566"><div>Post by @ann@social.example</div><div>The ferry is late.</div></a></blockquote>',
    )
    expect(post.url).toBe('https://social.example/@ann/112233445566')
    expect(post.text).toBe('Post by @ann@social.example The ferry is late.')
  })

  it('of Instagram keeps its words', () => {
    const post = only(
      '<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/Cx1/?utm_source=ig_embed"><div><a href="https://www.instagram.com/p/Cx1/?utm_source=ig_embed"><div>View this post on Instagram</div></a><p><a href="https://www.instagram.com/p/Cx1/">A post shared by Ann Bell (@annbell)</a></p></div></blockquote>',
    )
    expect(post.url).toBe('https://www.instagram.com/p/Cx1/')
    expect(post.text).toBe('View this post on Instagram A post shared by Ann Bell (@annbell)')
  })

  it('keeps its words beside a caption', () => {
    const post = only(
      '<figure><blockquote class="twitter-tweet"><p>The ferry is late.</p><a href="https://twitter.com/a/status/12345">1 June</a></blockquote><figcaption>What the harbour wrote</figcaption></figure>',
    )
    expect(post.text).toBe('The ferry is late. 1 June – What the harbour wrote')
  })

  it('of another blog is one link and not the frame again', () => {
    expect(
      embeds(
        '<blockquote class="wp-embedded-content"><a href="https://blog.example/the-late-ferry/">The late ferry</a></blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" title="“The late ferry” — Blog" src="https://blog.example/the-late-ferry/embed/#?secret=x"></iframe>',
      ),
    ).toEqual([['https://blog.example/the-late-ferry/', 'The late ferry']])
  })

  it('in AMP is named by its number', () => {
    expect(embeds('<amp-twitter data-tweetid="12345"></amp-twitter>')).toEqual([
      ['https://twitter.com/i/status/12345', 'twitter.com'],
    ])
    expect(
      embeds(
        '<amp-twitter data-tweetid="12345"><blockquote placeholder><p>The ferry is late.</p></blockquote></amp-twitter>',
      ),
    ).toEqual([['https://twitter.com/i/status/12345', 'The ferry is late.']])
  })

  it('as a saved page shows it leads to its page', () => {
    expect(
      embeds(
        '<div class="twitter-tweet"><iframe title="X Post" src="https://platform.twitter.com/embed/Tweet.html?dnt=false&amp;embedId=twitter-widget-0&amp;id=1234567890"></iframe></div>',
      ),
    ).toEqual([['https://twitter.com/i/status/1234567890', 'twitter.com']])
  })

  it('that is no web address goes nowhere', () => {
    expect(embeds('<amp-facebook data-href="javascript:alert(1)"></amp-facebook><p>x</p>')).toEqual(
      ['paragraph'],
    )
  })
})
