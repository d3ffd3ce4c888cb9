import { afterEach, beforeEach, expect, test } from 'vitest'
import { intervalsOf } from '../../../renderer/highlighting/intervals.ts'
import { createPainter, type Painter, type Scene } from '../../../renderer/highlighting/paint.ts'
import { paragraph } from '../support/blocks.ts'
import { showText, wordsOf } from '../support/showText.tsx'

const colors = ['yellow', 'blue', 'green']
const nothing: Scene['emphasis'] = { active: undefined, hovered: undefined, cursor: undefined }

let painter: Painter | undefined
afterEach(() => painter?.clear())
beforeEach(() => CSS.highlights.clear())

function painting(texts: string[]) {
  const { map, text, place } = showText(texts.map((one) => paragraph(one)))
  Object.assign(place.style, { blockSize: '300px', overflow: 'auto' })
  const made = createPainter(map, place)
  painter = made
  const mark = (id: string, words: string, color = 'yellow') => {
    const start = text.indexOf(words)
    return { id, start, end: start + words.length, color }
  }
  const paint = (marks: ReturnType<typeof mark>[], emphasis = nothing) =>
    made.paint({ intervals: intervalsOf(marks), emphasis, colors })
  const painted = () =>
    Object.fromEntries(
      [...CSS.highlights]
        .map(
          ([name, ranges]) =>
            [name, [...ranges].map((range) => wordsOf(map, range as Range))] as const,
        )
        .filter(([, words]) => words.length > 0),
    )
  return { map, place, mark, paint, painted }
}

test('each highlight is painted on exactly its words', () => {
  const { mark, paint, painted } = painting(['One two three four.', 'Five six seven.'])
  paint([mark('a', 'two three'), mark('b', 'six', 'blue'), mark('c', 'four.\nFive', 'green')])
  expect(painted()).toEqual({
    'pq-yellow-0': ['two three'],
    'pq-blue-0': ['six'],
    'pq-green-0': ['four.Five'],
  })
})

test('a highlight inside another of its colour has a CSS highlight of its own', () => {
  const { mark, paint, painted } = painting(['One two three four five.'])
  paint([mark('outer', 'two three four'), mark('inner', 'three'), mark('innermost', 'hre')])
  expect(painted()).toEqual({
    'pq-yellow-0': ['two three four'],
    'pq-yellow-1': ['three'],
    'pq-yellow-2': ['hre'],
  })
})

test('taking one away or recolouring it leaves the others as they are', () => {
  const { mark, paint, painted } = painting(['One two three four five.'])
  const [two, four] = [mark('two', 'two'), mark('four', 'four')]
  paint([two, four])
  const kept = [...(CSS.highlights.get('pq-yellow-0') ?? [])][1]
  paint([{ ...two, color: 'blue' }, four])
  expect(painted()).toEqual({ 'pq-yellow-0': ['four'], 'pq-blue-0': ['two'] })
  expect([...(CSS.highlights.get('pq-yellow-0') ?? [])]).toEqual([kept])
  paint([])
  expect(painted()).toEqual({})
})

test('only what is within a screen of the window is registered, and scrolling brings the rest', () => {
  const { place, mark, paint, painted } = painting(
    Array.from({ length: 120 }, (_, index) => `Paragraph ${index} of many.`),
  )
  const marks = Array.from({ length: 120 }, (_, index) => mark(`${index}`, `Paragraph ${index} of`))
  paint(marks)
  const first = painted()['pq-yellow-0'] ?? []
  expect(first).toContain('Paragraph 0 of')
  expect(first).not.toContain('Paragraph 119 of')
  place.scrollTop = place.scrollHeight
  paint(marks)
  const last = painted()['pq-yellow-0'] ?? []
  expect(last).toContain('Paragraph 119 of')
  expect(last).not.toContain('Paragraph 0 of')
})

test('highlights lie over one another in the same order whichever was painted first', () => {
  const priorities = (order: string[]) => {
    const { mark, paint } = painting(['One two three four five.'])
    for (let count = 1; count <= order.length; count += 1) {
      paint(order.slice(0, count).map((color) => mark(color, 'two three', color)))
    }
    const found = colors.map((color) => CSS.highlights.get(`pq-${color}-0`)?.priority)
    painter?.clear()
    CSS.highlights.clear()
    return found
  }
  expect(priorities(['yellow', 'blue', 'green'])).toEqual(priorities(['green', 'yellow', 'blue']))
})

test('the cursor lies under the highlights and the line of the active one over them', () => {
  const { mark, paint, painted } = painting(['One two three four five.'])
  const two = mark('two', 'two three')
  paint([two], { active: two, hovered: undefined, cursor: mark('cursor', 'One two') })
  expect(painted()).toEqual({
    'pq-yellow-0': ['two three'],
    'pq-active': ['two three'],
    'pq-cursor': ['One two'],
  })
  const priority = (name: string) => CSS.highlights.get(name)?.priority ?? Number.NaN
  expect(priority('pq-cursor')).toBeLessThan(priority('pq-yellow-0'))
  expect(priority('pq-yellow-0')).toBeLessThan(priority('pq-active'))
})
