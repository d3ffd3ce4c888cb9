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

/** A menu at a point of the window. */
export function ContextMenu({ place, onClose }: { place: MenuPlace | null; onClose: () => void }) {
  const anchor = useRef<HTMLSpanElement>(null)
  const entries = place?.entries ?? []
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
        className={styles.popover ?? ''}
      >
        <Menu
          aria-label={place?.label ?? ''}
          autoFocus="first"
          className={styles.menu ?? ''}
          onAction={(key) => {
            const entry = entries.find(({ id }) => id === key)
            onClose()
            if (entry?.kind === 'action') void entry.run()
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
