import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { lastStep, markChanged, queryClient } from '../../../renderer/queries.ts'
import { Toasts } from '../../../renderer/ui/Toasts.tsx'
import { uiState } from '../../../renderer/uiState.ts'
import { fakeBridge } from '../support/fakeBridge.ts'
import { mount } from '../support/mount.tsx'

const step = (id: string) => ({
  id,
  label: id,
  finishedAt: '2026-03-14T09:30:00.000Z',
  isUndone: false,
})

test('Undo goes from the bar once something else was done, since it would take that back', async () => {
  const library = fakeBridge()
  library.steps = [step('remove')]
  mount(<Toasts onUndo={() => {}} />)
  uiState.getState().toast({ text: 'Moved to the trash.', kind: 'info', canUndo: true })
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expect.poll(() => queryClient.getQueryData(lastStep.queryKey)).toBe('remove')
  // The bar has seen it too.
  await new Promise((resolve) => setTimeout(resolve, 50))
  library.steps = [step('highlight'), ...library.steps]
  markChanged([])
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).query()).toBeNull()
  await expect.element(page.getByText('Moved to the trash.')).toBeVisible()
})

test('the newest bar takes the place of the one before', async () => {
  fakeBridge()
  mount(<Toasts onUndo={() => {}} />)
  uiState.getState().toast({ text: 'First.', kind: 'info' })
  uiState.getState().toast({ text: 'Second.', kind: 'info' })
  await expect.element(page.getByText('Second.')).toBeVisible()
  expect(page.getByText('First.').query()).toBeNull()
})

test('a bar that takes the place of another offers to undo its own step', async () => {
  const library = fakeBridge()
  library.steps = [step('first')]
  mount(<Toasts onUndo={() => {}} />)
  uiState.getState().toast({ text: 'First.', kind: 'info', canUndo: true })
  await expect.poll(() => queryClient.getQueryData(lastStep.queryKey)).toBe('first')
  library.steps = [step('second'), ...library.steps]
  markChanged([])
  uiState.getState().toast({ text: 'Second.', kind: 'info', canUndo: true })
  await expect.element(page.getByText('Second.')).toBeVisible()
  await expect.poll(() => queryClient.getQueryData(lastStep.queryKey)).toBe('second')
  await new Promise((resolve) => setTimeout(resolve, 50))
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible()
})

test('a bar does not stand over the buttons of a dialog that was opened since', async () => {
  fakeBridge()
  mount(<Toasts onUndo={() => {}} />)
  const { toast, show } = uiState.getState()
  toast({ text: 'Before.', kind: 'info' })
  await expect.element(page.getByText('Before.')).toBeVisible()
  show({ kind: 'history' })
  await expect.element(page.getByText('Before.')).not.toBeVisible()
  show(null)
  await expect.element(page.getByText('Before.')).toBeVisible()
  show({ kind: 'history' })
  toast({ text: 'Of the dialog.', kind: 'info' })
  await expect.element(page.getByText('Of the dialog.')).toBeVisible()
  show({ kind: 'shortcuts' })
  await expect.element(page.getByText('Of the dialog.')).not.toBeVisible()
  toast({ text: 'It failed.', kind: 'error' })
  await expect.element(page.getByText('It failed.')).toBeVisible()
  const { top } = page.getByText('It failed.').element().getBoundingClientRect()
  expect(top).toBeLessThan(60)
})
