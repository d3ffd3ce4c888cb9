import { describe, expect, it } from 'vitest'
import { blocksOf, outlineOf } from './toBlocksSupport.ts'

/** A listing of three lines, the second empty and the third indented. */
const text = 'let a\n\n  b()'

describe('a listing with the numbers of its lines', () => {
  it.each([
    [
      'in a table of lines',
      undefined,
      `<table class="highlight js-file-line-container">
        <tr>
          <td id="L1" class="blob-num js-line-number" data-line-number="1"></td>
          <td id="LC1" class="blob-code blob-code-inner"><span class="pl-k">let</span> a</td>
        </tr>
        <tr><td class="blob-num" data-line-number="2"></td><td class="blob-code"></td></tr>
        <tr><td class="blob-num" data-line-number="3"></td><td class="blob-code">  b()</td></tr>
      </table>`,
    ],
    [
      'in a table of two cells',
      'js',
      '<div class="highlight-js notranslate"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre><span class="normal">1</span>\n2\n3</pre></div></td><td class="code"><div class="highlight"><pre><span></span>let a\n\n  b()\n</pre></div></td></tr></table></div>',
    ],
    [
      'in a table within the listing',
      'js',
      '<div class="language-js highlighter-rouge"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n3\n</pre></td><td class="rouge-code"><pre>let a\n\n  b()\n</pre></td></tr></tbody></table></code></pre></div>',
    ],
    [
      'in a table of two listings',
      'js',
      '<div class="chroma"><table class="lntable"><tr><td class="lntd"><pre class="chroma"><code><span class="lnt">1\n</span><span class="lnt">2\n</span><span class="lnt">3\n</span></code></pre></td><td class="lntd"><pre class="chroma"><code class="language-js"><span class="line"><span class="cl">let a\n</span></span><span class="line"><span class="cl">\n</span></span><span class="line"><span class="cl">  b()\n</span></span></code></pre></td></tr></table></div>',
    ],
    [
      'in a figure',
      'js',
      '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br><span class="line">3</span><br></pre></td><td class="code"><pre><span class="line">let a</span><br><span class="line"></span><br><span class="line">  b()</span><br></pre></td></tr></table></figure>',
    ],
    [
      'written in by a script',
      'js',
      `<pre><code class="hljs language-js"><table class="hljs-ln"><tbody>${['let a', '', '  b()']
        .map(
          (line, at) =>
            `<tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="${at + 1}"><div class="hljs-ln-n" data-line-number="${at + 1}"></div></td><td class="hljs-ln-line hljs-ln-code" data-line-number="${at + 1}">${line}</td></tr>`,
        )
        .join('')}</tbody></table></code></pre>`,
    ],
    [
      'in spans before each line',
      undefined,
      '<pre><span class="linenos">1</span>let a\n<span class="linenos">2</span>\n<span class="linenos">3</span>  b()\n</pre>',
    ],
    [
      'in spans that only their number tells',
      undefined,
      '<pre><span data-line-number="1">1</span>let a\n<span data-line-number="2">2</span>\n<span data-line-number="3">3</span>  b()</pre>',
    ],
    [
      'that styles draw',
      'js',
      '<pre class="line-numbers language-js"><code class="language-js">let a\n\n  b()<span aria-hidden="true" class="line-numbers-rows"><span></span><span></span><span></span></span></code></pre>',
    ],
    [
      'beside it',
      undefined,
      '<div><div class="line-numbers"><a class="diff-line-num" data-line-number="1">1</a>\n<a class="diff-line-num" data-line-number="2">2</a></div><pre><code>let a\n\n  b()</code></pre></div>',
    ],
    [
      'in elements of their own',
      'js',
      '<div class="syntaxhighlighter js"><div class="toolbar"><a href="#">?</a></div><table><tr><td class="gutter"><div class="line number1">1</div><div class="line number2">2</div><div class="line number3">3</div></td><td class="code"><div class="container"><div class="line number1"><code class="js keyword">let</code> <code class="js plain">a</code></div><div class="line number2">&nbsp;</div><div class="line number3"><code class="js spaces">&nbsp;&nbsp;</code><code class="js plain">b()</code></div></div></td></tr></table></div>',
    ],
    [
      'in an editor',
      undefined,
      `<div class="CodeMirror-code">${['let a', '\u200b', '  b()']
        .map(
          (line, at) =>
            `<div style="position:relative"><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber CodeMirror-gutter-elt">${at + 1}</div></div><pre class="CodeMirror-line"><span>${line}</span></pre></div>`,
        )
        .join('')}</div>`,
    ],
    [
      'as a list',
      'js',
      '<pre class="prettyprint lang-js linenums"><ol class="linenums"><li class="L0"><span>let a</span></li><li class="L1"></li><li class="L2">  b()</li></ol></pre>',
    ],
  ])('%s is one block of its lines alone', (_, language, html) => {
    expect(blocksOf(`<p>Before.</p>${html}<p>After.</p>`)).toEqual([
      { kind: 'paragraph', text: 'Before.', marks: [] },
      { kind: 'code', ...(language && { language }), text, marks: [] },
      { kind: 'paragraph', text: 'After.', marks: [] },
    ])
  })
})

describe('the lines of a listing', () => {
  it.each([
    '<pre><code><span class="line"><span>let a</span></span><span class="line"></span><span class="line"><span>  b()</span></span></code></pre>',
    '<pre><code><span class="token-line">let a<br></span><span class="token-line"><span></span><br></span><span class="token-line">  b()<br></span></code></pre>',
    '<pre><div class="line">let a</div><div class="line"></div><div class="line">  b()</div></pre>',
    '<pre><code>let a\n</code><code>\n</code><code>  b()</code></pre>',
    '<pre>let a\r\n&nbsp;&nbsp;\r\n&nbsp;&nbsp;b()</pre>',
  ])('are told from each other: %s', (html) => {
    expect(outlineOf(html)).toEqual([`code ${text}`])
  })

  it('that begin with a number of their own keep it', () => {
    expect(outlineOf('<pre>10 PRINT "A"\n20 GOTO 10\n30 END</pre>')).toEqual([
      'code 10 PRINT "A"\n20 GOTO 10\n30 END',
    ])
  })
})

describe('the language of a listing', () => {
  it.each([
    ['<pre><code class="hljs language-js">a\nb</code></pre>', 'js'],
    ['<pre><code class="python hljs">a\nb</code></pre>', 'python'],
    ['<pre class="sourceCode c++"><code>a\nb</code></pre>', 'c++'],
    ['<pre class="brush: js; toolbar: false;">a\nb</pre>', 'js'],
    ['<pre class="EnlighterJSRAW" data-enlighter-language="PHP">a\nb</pre>', 'php'],
    ['<div class="mw-highlight mw-highlight-lang-lua"><pre>a\nb</pre></div>', 'lua'],
    ['<div class="highlight highlight-source-shell"><pre>a\nb</pre></div>', 'shell'],
    ['<div class="highlight-default notranslate"><pre>a\nb</pre></div>', undefined],
    ['<pre class="code highlight wp-block-code"><code>a\nb</code></pre>', undefined],
  ])('%s: %s', (html, language) => {
    expect(blocksOf(html)[0]).toEqual({
      kind: 'code',
      ...(language && { language }),
      text: 'a\nb',
      marks: [],
    })
  })
})

describe('what stands at a listing', () => {
  it.each([
    '<pre><div class="code-header"><span>js</span><span class="copy-btn">Copy code</span></div><code class="language-js">let a\n\n  b()</code><span class="copy">Copy</span></pre>',
    '<div><div>JS</div><div>Copy</div></div><pre><code>let a\n\n  b()</code></pre><div>Copied!</div>',
    '<div class="language-js"><button class="copy"></button><span class="lang">js</span><pre><code>let a\n\n  b()</code></pre></div>',
    '<div><pre><code class="js">let a\n\n  b()</code></pre><clipboard-copy value="let a"></clipboard-copy><a role="button">Copy</a></div>',
  ])('to name its language or to copy it is not in the text: %s', (html) => {
    expect(blocksOf(`<p>Before.</p>${html}<p>After.</p>`).slice(1, -1)).toEqual([
      { kind: 'code', language: 'js', text, marks: [] },
    ])
  })

  it('to name its file is a line over it', () => {
    expect(
      outlineOf(
        '<figure class="highlight"><figcaption>src/app.js</figcaption><pre><code>let a\n\n  b()</code></pre></figure>',
      ),
    ).toEqual(['paragraph src/app.js', `code ${text}`])
  })

  it('as tabs of several languages says nothing of its language', () => {
    expect(
      blocksOf('<p>x</p><div>Python</div><div>Go</div><pre><code>a\nb</code></pre>').at(-1),
    ).toEqual({ kind: 'code', text: 'a\nb', marks: [] })
  })

  it('in prose stays: a paragraph that says to copy', () => {
    expect(outlineOf('<p>Copy</p><p>Then paste.</p>')).toEqual([
      'paragraph Copy',
      'paragraph Then paste.',
    ])
  })
})
