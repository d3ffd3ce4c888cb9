import { Check } from 'lucide-react'
import { useRef } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components'
import styles from './ContextMenu.module.css'
import { commandShortcut } from './shortcutText.ts'

export type MenuEntry =
  | {
      kind: 'action'
      id: string
      label: string
      command?: string
      swatch?: string
      isDanger?: boolean
      /** Given for choices that are on or off. */
      isChecked?: boolean
      run: () => unknown
    }
  | { kind: 'line'; id: string }

export type MenuPlace = {
  x: number
  y: number
  entries: MenuEntry[]
  label: string
  isTitled?: boolean
}

const menuLabel = 'Actions'

/** A menu at a point of the window. */
export function ContextMenu({ place, onClose }: { place: MenuPlace | null; onClose: () => void }) {
  const anchor = useRef<HTMLSpanElement>(null)
  const entries = place?.entries ?? []
  const actions = entries.filter((entry) => entry.kind === 'action')
  const hasChecks = actions.some(({ isChecked }) => isChecked !== undefined)
  const items = entries.map((entry) =>
    entry.kind === 'line' ? (
      <Separator key={entry.id} className={styles.line ?? ''} />
    ) : (
      <MenuItem
        key={entry.id}
        id={entry.id}
        textValue={entry.label}
        className={styles.item ?? ''}
        data-danger={entry.isDanger || undefined}
      >
        {hasChecks && (
          <span className={styles.check}>
            {entry.isChecked && <Check size={13} strokeWidth={2.25} aria-hidden />}
          </span>
        )}
        {entry.swatch && <span className={styles.swatch} style={{ background: entry.swatch }} />}
        <span className={styles.label}>{entry.label}</span>
        {entry.command && <kbd>{commandShortcut(entry.command)}</kbd>}
      </MenuItem>
    ),
  )
  return (
    <>
      <span
        ref={anchor}
        className={styles.anchor}
        style={{ left: place?.x ?? 0, top: place?.y ?? 0 }}
      />
      <Popover
        triggerRef={anchor}
        isOpen={place !== null}
        onOpenChange={(isOpen) => isOpen || onClose()}
        placement="bottom start"
        offset={2}
        aria-label={place?.label ?? menuLabel}
        className={styles.popover ?? ''}
      >
        <Menu
          aria-label={place?.label ?? menuLabel}
          autoFocus="first"
          className={styles.menu ?? ''}
          {...(hasChecks
            ? {
                selectionMode: 'multiple' as const,
                selectedKeys: actions.filter(({ isChecked }) => isChecked).map(({ id }) => id),
              }
            : {})}
          onAction={(key) => {
            const entry = actions.find(({ id }) => id === key)
            onClose()
            void entry?.run()
          }}
        >
          {place?.isTitled ? (
            <MenuSection>
              <Header className={styles.header ?? ''}>{place.label}</Header>
              {items}
            </MenuSection>
          ) : (
            items
          )}
        </Menu>
      </Popover>
    </>
  )
}
