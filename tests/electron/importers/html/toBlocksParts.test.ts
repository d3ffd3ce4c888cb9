import { describe, expect, it } from 'vitest'
import { blocksOf, marked, outlineOf } from './toBlocksSupport.ts'

describe('tables', () => {
  it('are cells joined by tabs and rows by line feeds, marks where they were', () => {
    const html =
      '<table><caption>Rain</caption><thead><tr><th>Month</th><th>mm</th></tr></thead><tbody><tr><td>May</td><td><b>41</b></td></tr></tbody></table>'
    const [caption, table] = blocksOf(html)
    expect(caption).toMatchObject({ kind: 'paragraph', text: 'Rain' })
    expect(table).toMatchObject({
      kind: 'table',
      text: 'Month\tmm\nMay\t41',
      rows: [
        [
          { start: 0, end: 5 },
          { start: 6, end: 8 },
        ],
        [
          { start: 9, end: 12 },
          { start: 13, end: 15 },
        ],
      ],
    })
    expect(marked(table)).toEqual(['strong 41'])
  })

  it('have empty cells where one spans several columns or rows', () => {
    const html =
      '<table><tr><th>A</th><th colspan="2">B</th></tr><tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>'
    expect(outlineOf(html)).toEqual(['table A\tB\t\n1\t2\t3\n\t4\t5'])
  })

  it('hold no tab or line feed within a cell', () => {
    expect(
      outlineOf(
        '<table><tr><td>a<br>b</td><td><p>c</p><p>d</p></td></tr><tr><td>e</td><td>f</td></tr></table>',
      ),
    ).toEqual(['table a b\tc d\ne\tf'])
  })

  it.each([
    '<table role="presentation"><tr><td>One</td><td>Two</td></tr><tr><td>Three</td><td>Four</td></tr></table>',
    '<table><tr><td>One</td></tr><tr><td><table><tr><td>Two</td></tr></table></td></tr><tr><td>Three<p>Four</p></td></tr></table>',
    '<table>One<tr><td><h2>Two</h2></td><td>Three</td></tr><tr><td>Four</td></tr></table>',
  ])('there for layout alone are unwrapped: %s', (html) => {
    expect(blocksOf(html).map(({ text }) => text)).toEqual(['One', 'Two', 'Three', 'Four'])
  })

  it('too large to be shown as one lose no cell', () => {
    const cells = Array.from({ length: 300 }, (_, at) => `<td>c${at}</td>`).join('')
    expect(blocksOf(`<table><tr>${cells}</tr><tr><td>x</td></tr></table>`)).toHaveLength(301)
  })
})

describe('code', () => {
  it.each([
    ['<pre><code class="language-ts">let a = 1\n  // b</code></pre>', 'ts'],
    ['<div class="highlight-source-python"><pre>let a = 1\n  // b</pre></div>', 'python'],
    ['<pre data-lang="Rust">let a = 1\n  // b\n</pre>', 'rust'],
    ['<pre class="brush: js; toolbar: false">let a = 1\n  // b</pre>', 'js'],
    ['<pre>\nlet a = 1<br>  // b</pre>', undefined],
    [
      '<pre><div class="line"><span class="line-number">1</span>let a = 1</div><div class="line"><span class="line-number">2</span>  // b</div></pre>',
      undefined,
    ],
    [
      '<table class="rouge-table"><tr><td class="gutter">1\n2</td><td class="code"><pre>let a = 1\n  // b</pre></td></tr></table>',
      undefined,
    ],
  ])('%s keeps its lines', (html, language) => {
    expect(blocksOf(html)).toEqual([
      { kind: 'code', ...(language && { language }), text: 'let a = 1\n  // b', marks: [] },
    ])
  })

  it('that is prose broken at a fixed width is paragraphs', () => {
    const html = `<pre>I walked path 41 this morning as agreed. The stile at the farm is
gone: there is no stile, no step, no post and no hole anywhere.

&gt; The survey of that year shows a stile of two steps, and it was
&gt; signed by everybody who was there on the day, in ink.

It is indeed signed, and the ink is good.</pre>`
    expect(outlineOf(html)).toEqual([
      'paragraph I walked path 41 this morning as agreed. The stile at the farm is gone: there is no stile, no step, no post and no hole anywhere.',
      'quote The survey of that year shows a stile of two steps, and it was signed by everybody who was there on the day, in ink.',
      'paragraph It is indeed signed, and the ink is good.',
    ])
  })
})

describe('formulas', () => {
  const mathml = (inner: string) => `<p>E = <math>${inner}</math>.</p>`

  it.each([
    [
      'MathML with its TeX',
      mathml(
        '<semantics><mi>m</mi><annotation encoding="application/x-tex">mc^2</annotation></semantics>',
      ),
    ],
    [
      'MathML with alternative text',
      '<p>E = <math alttext="{\\displaystyle mc^2}"><mi>m</mi></math>.</p>',
    ],
    ['bare MathML', mathml('<mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>')],
    [
      'KaTeX',
      '<p>E = <span class="katex"><span class="katex-mathml"><math><semantics><mi>m</mi><annotation encoding="application/x-tex">mc^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">mc2</span></span>.</p>',
    ],
    [
      'MathJax 2',
      '<p>E = <span class="MathJax_Preview">mc2</span><span class="MathJax"><span>mc2</span></span><script type="math/tex">mc^2</script>.</p>',
    ],
    ['an image of a formula', '<p>E = <img class="latex" alt="mc^2" src="x.png">.</p>'],
    [
      'MediaWiki',
      '<p>E = <span class="mwe-math-element"><span style="display: none;"><math alttext="mc^2"><mi>m</mi></math></span><img src="x.svg" class="mwe-math-fallback-image-inline" alt="mc^2"></span>.</p>',
    ],
  ])('of %s stand in the text once', (_, html) => {
    const [block] = blocksOf(html)
    expect(block?.text).toBe('E = mc^2.')
    expect(block?.marks).toEqual([{ kind: 'math', tex: 'mc^2', start: 4, end: 8 }])
  })

  it('without TeX are written as TeX would be', () => {
    const html =
      '<math><mi>x</mi><mo>=</mo><mfrac><mrow><mn>1</mn></mrow><msqrt><mi>y</mi></msqrt></mfrac></math>'
    expect(blocksOf(html)[0]?.text).toBe('x = \\frac{1}{\\sqrt{y}}')
  })
})

describe('embeds', () => {
  it.each([
    [
      '<iframe src="https://www.youtube.com/embed/abcdef123" title="The bells"></iframe>',
      'https://www.youtube.com/watch?v=abcdef123',
      'The bells',
    ],
    [
      '<iframe src="//player.example/v/1"></iframe>',
      'https://player.example/v/1',
      'player.example',
    ],
    [
      '<audio controls><source src="/sound/bell.mp3"></audio>',
      'https://page.example/sound/bell.mp3',
      'bell.mp3',
    ],
    [
      '<figure><video src="/v.mp4"></video><figcaption>The tide</figcaption></figure>',
      'https://page.example/v.mp4',
      'The tide',
    ],
  ])('%s is a titled link', (html, url, text) => {
    expect(blocksOf(html)).toEqual([{ kind: 'embed', url, text, marks: [] }])
  })

  it('that count readers or advertise are left out', () => {
    expect(
      blocksOf(
        '<p>a</p><iframe src="https://t.example/" width="1" height="1"></iframe><iframe class="ad-frame ads" src="https://ads.example/"></iframe><iframe src="javascript:alert(1)"></iframe><iframe></iframe>',
      ),
    ).toHaveLength(1)
  })
})

it('lines of code that begin with their numbers lose them', () => {
  expect(blocksOf('<pre>1 let a\n2   b\n3\n4 c</pre>')[0]?.text).toBe('let a\n  b\n\nc')
  expect(blocksOf('<pre>1 let a\n3 b\n4 c</pre>')[0]?.text).toBe('1 let a\n3 b\n4 c')
  expect(blocksOf('<p>x</p><pre>1\n2\n3</pre>')).toHaveLength(1)
})

it('a page that is all in a block quote quotes nothing', () => {
  const text = '<p>A paragraph of a page that was written in the year 1999.</p>'
  expect(
    blocksOf(
      `<p>Home</p><blockquote>${text.repeat(4)}<blockquote>Said</blockquote></blockquote>`,
    ).map(({ kind, quoteDepth }) => [kind, quoteDepth]),
  ).toEqual([...Array.from({ length: 5 }, () => ['paragraph', undefined]), ['quote', 1]])
})
