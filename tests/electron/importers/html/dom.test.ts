import { Readability } from '@mozilla/readability'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../electron/importers/html/dom.ts'

describe('the nodes of a page', () => {
  it('are no targets of events, which would cost half of the time to read it', () => {
    const element = parseHtml('<p>x</p>').querySelector('p') as unknown as {
      addEventListener: (name: string, listener: () => void) => void
    }
    expect(() => element.addEventListener('click', () => {})).toThrow()
  })

  it('have the class their attribute says, spaces aside', () => {
    const { body } = parseHtml('<p class=" one \n two one">x</p><p>y</p>')
    const [first, second] = [...body.children]
    expect([first?.className, first?.getAttribute('class')]).toEqual(['one two one', 'one two one'])
    expect(second?.className).toBe('')
    expect(second?.hasAttribute('class')).toBe(false)
    expect(body.querySelectorAll('.two')).toHaveLength(1)
  })

  it('take another class, or none', () => {
    const { body } = parseHtml('<p class="one">x</p><p>y</p>')
    const [first, second] = [...body.children]
    if (!first || !second) throw new Error('There are no paragraphs.')
    first.className = 'three'
    second.className = 'three four'
    expect(body.querySelectorAll('.three')).toHaveLength(2)
    expect(second.getAttribute('class')).toBe('three four')
    first.setAttribute('class', 'five')
    second.removeAttribute('class')
    expect([first.className, second.className]).toEqual(['five', ''])
    expect(body.innerHTML).toBe('<p class="five">x</p><p>y</p>')
    expect(first.cloneNode(true).className).toBe('five')
  })

  it('are what Readability expects', () => {
    const prose = `<p>${'The ferry left at nine, with a crate of pears. '.repeat(9)}</p>`
    const page = parseHtml(
      `<div class="sidebar">${prose}</div><article class="story">${prose.repeat(4)}</article>`,
    )
    expect(new Readability(page as never).parse()?.textContent).toContain('The ferry left')
  })
})
