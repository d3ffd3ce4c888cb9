/** A page of our own with everything an article can hold, and the clutter of a site around it. */
export const richPage = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>How the harbour clock was mended – The Skarvik Tide</title>
<meta name="author" content="Ida Solheim"><meta property="og:site_name" content="The Skarvik Tide">
<meta property="article:published_time" content="2026-05-02T07:00:00+02:00">
<meta name="description" content="Four lamps, two batteries and a spreadsheet that nobody wanted to keep."></head><body>
<nav><a href="/">Home</a> <a href="/sea">Sea</a> <a href="/town">Town</a></nav>
<main><article><h1>How the harbour clock was mended</h1>
<p class="standfirst">Four lamps, two batteries and a spreadsheet that nobody wanted to keep.</p>
<p>The clock on the harbour office lost eleven minutes between Christmas and Easter, and for a while the town
lived by it all the same.<sup id="r1"><a href="#n1">1</a></sup> Boats left late together, which is the same as
leaving on time, and only the bus to the mainland showed that anything was wrong.</p>
<figure><img src="/quay.png" alt="The quay in the evening with two lamps lit">
<figcaption>The quay at Skarvik. The clock is on the gable behind the second lamp. <cite>Photograph: Ida Solheim</cite></figcaption></figure>
<h2>What was measured</h2>
<p>Before anything was taken apart, the pilots kept a table of how far the clock was behind, read each Monday at
noon against the time signal on the radio:</p>
<table><caption>Minutes behind the time signal</caption>
<thead><tr><th>Week</th><th>Battery A</th><th>Battery B</th><th>Temperature in the gable</th><th>Read by</th></tr></thead>
<tbody><tr><td>1</td><td>0.4</td><td>0.1</td><td>−4 °C</td><td>Berit Nesse</td></tr>
<tr><td>2</td><td>1.1</td><td>0.2</td><td>−9 °C</td><td>Berit Nesse</td></tr>
<tr><td>3</td><td>2.6</td><td>0.2</td><td>−12 °C, door open</td><td>Aud Fjellheim</td></tr>
<tr><td>4</td><td>2.9</td><td>0.3</td><td>−3 °C</td><td>Aud Fjellheim</td></tr></tbody></table>
<p>The loss follows the cold. With the temperature <math alttext="T"><mi>T</mi></math> in degrees it is about
<math alttext="\\Delta t = 0.2 - 0.21\\,T"><mi>Δ</mi><mi>t</mi><mo>=</mo><mn>0.2</mn><mo>−</mo><mn>0.21</mn><mi>T</mi></math>
minutes a week, says the school’s physics class, who were lent the table for a lesson.</p>
<h3>A small program</h3>
<p>One of the class wrote <code>behind.py</code>, which says how late the clock will be:</p>
<pre><code class="language-python">def behind(temperatures):
    """Minutes the clock is late after so many weeks of these temperatures."""
    late = 0.0
    for degrees in temperatures:
        late += max(0, 0.2 - 0.21 * degrees)  # never early: the escapement holds it, even in the warmest week of July
    return round(late, 1)

print(behind([-4, -9, -12, -3]))</code></pre>
<blockquote><p>A clock that is wrong by the same amount every week is not wrong. It is a clock in another town.</p>
<p>— Berit Nesse, in the minutes of the harbour council</p></blockquote>
<h2>What was done</h2>
<ol><li>Both batteries were taken out and weighed.
<ul><li>Battery A had lost four grams, which nobody could explain.</li><li>Battery B had lost none.</li></ul></li>
<li>The gable was sealed with wool and tar.<sup id="r2"><a href="#n2">2</a></sup></li>
<li>The hands were set to the signal at noon on the second of May.</li></ol>
<aside class="pullquote"><p>“Only the bus showed that anything was wrong.”</p></aside>
<p>The setting of the hands was filmed from the ferry:</p>
<iframe src="https://www.youtube.com/embed/abc123XYZ_0" title="Setting the hands of the harbour clock"></iframe>
<blockquote class="twitter-tweet"><p>The clock is right again. The bus is now late.</p>— Skarvik Harbour (@skarvikharbour)
<a href="https://twitter.com/skarvikharbour/status/1786000000000000000">May 2, 2026</a></blockquote>
<p>Since then it has been right to the second, and two people have asked whether it could be put back. One of them
has written to the paper at <a href="https://example.org/a-very-long-address/that-goes-on-and-on/without-any-place-to-break/2026/05/02">a very long address</a>.</p>
<figure><img src="/missing.png" alt="The clock’s hands on a workbench, wrapped in newspaper">
<figcaption>The hands before they were set.</figcaption></figure>
<hr>
<section class="footnotes"><ol><li id="n1"><p>So did the church, whose own clock has no hands.
<a href="#r1">↩</a></p></li><li id="n2"><p>The tar was left over from the boathouse. <a href="#r2">↩</a></p></li></ol></section>
</article></main><footer>© The Skarvik Tide</footer></body></html>`
