import { expect, test } from 'vitest'
import { uiState } from '../../renderer/uiState.ts'
import { useAppEvents } from '../../renderer/useAppEvents.ts'
import { useBringIn } from '../../renderer/useBringIn.ts'
import { fakeBridge } from './support/fakeBridge.ts'
import { mount } from './support/mount.tsx'
import { address } from './support/webPages.ts'

function Window() {
  useAppEvents()
  useBringIn()
  return <textarea aria-label="A field" />
}

function open() {
  const library = fakeBridge()
  const place = mount(<Window />)
  return { library, field: place.querySelector('textarea') as HTMLTextAreaElement }
}

function dataOf(types: Record<string, string>): DataTransfer {
  const data = new DataTransfer()
  for (const [type, value] of Object.entries(types)) data.setData(type, value)
  return data
}

function paste(types: Record<string, string>, target: Element = document.body) {
  const event = new ClipboardEvent('paste', {
    clipboardData: dataOf(types),
    bubbles: true,
    cancelable: true,
  })
  target.dispatchEvent(event)
}

function drop(types: Record<string, string>, files: File[] = []) {
  const dataTransfer = dataOf(types)
  for (const file of files) dataTransfer.items.add(file)
  document.body.dispatchEvent(
    new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
  )
}

const asked = (library: ReturnType<typeof fakeBridge>) =>
  library.calls.map(({ name }) => name).filter((name) => name.startsWith('import.'))

test('a pasted address stands in the Add dialog, and nothing is fetched', async () => {
  const { library } = open()
  paste({ 'text/plain': `${address}\n`, 'text/html': `<a href="${address}">The Night Ferry</a>` })
  expect(uiState.getState().dialog).toEqual({ kind: 'add', text: address })
  expect(asked(library)).toEqual([])
})

test('several pasted addresses stand there too', () => {
  open()
  paste({ 'text/plain': 'https://a.example/1\nhttps://b.example/2' })
  expect(uiState.getState().dialog).toMatchObject({ kind: 'add' })
})

test('what was copied in a browser comes in with its HTML', async () => {
  const { library } = open()
  const pasted = { text: 'The ferry did not run.', html: '<p>The ferry did not run.</p>' }
  paste({ 'text/plain': pasted.text, 'text/html': pasted.html })
  await expect
    .poll(() => library.calls.at(-1))
    .toMatchObject({ name: 'import.text', input: pasted })
})

test('in a field pasting is the field’s', () => {
  const { library, field } = open()
  paste({ 'text/plain': address }, field)
  expect(uiState.getState().dialog).toBeNull()
  expect(asked(library)).toEqual([])
})

test('a link dropped on the window stands in the Add dialog', () => {
  const { library } = open()
  drop({
    'text/uri-list': `# a comment\r\n${address}\r\n`,
    'text/plain': 'The Night Ferry',
    'text/html': `<a href="${address}">The Night Ferry</a>`,
  })
  expect(uiState.getState().dialog).toEqual({ kind: 'add', text: address })
  expect(asked(library)).toEqual([])
})

test('a file dropped from a folder is a file, whatever its address', async () => {
  const { library } = open()
  library.answers['import.given'] = () => ({ outcomes: [] })
  drop({ 'text/uri-list': 'file:///home/reader/ferry.txt' }, [new File(['x'], 'ferry.txt')])
  await expect.poll(() => asked(library)).toEqual(['import.given'])
  expect(uiState.getState().dialog).toBeNull()
})

test('a link to the app fills the Add dialog in, and fetches nothing', async () => {
  const { library } = open()
  library.tell('link.opened', { kind: 'add', url: address })
  await expect.poll(() => uiState.getState().dialog).toEqual({ kind: 'add', text: address })
  expect(asked(library)).toEqual([])
})
