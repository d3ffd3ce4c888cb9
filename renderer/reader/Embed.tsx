import type { ReactNode } from 'react'
import type { Block } from '#shared/domain/block.ts'
import styles from './Blocks.module.css'
import { hostOf, openOutside } from './openOutside.ts'
import { strings } from './strings.ts'

type Props = {
  block: Extract<Block, { kind: 'embed' }>
  start: number
  children: ReactNode
}

/** A video or post of another site: what it is called, as a link to it. It is never loaded. */
export function Embed({ block, start, children }: Props) {
  const { url, marks } = block
  if (!/^https?:\/\//i.test(url)) {
    return (
      <p data-start={start} className={styles.embed}>
        {children}
      </p>
    )
  }
  // A post has links of its own, which cannot stand within another.
  const hasLinks = marks.some(({ kind }) => kind === 'link' || kind === 'footnoteRef')
  return (
    <div className={styles.embed}>
      {hasLinks || block.text === '' ? (
        <p data-start={start}>{children}</p>
      ) : (
        <p>
          <a
            href={url}
            title={strings.opens(url)}
            onClick={openOutside}
            onAuxClick={openOutside}
            data-start={start}
          >
            {children}
          </a>
        </p>
      )}
      {/* biome-ignore lint/a11y/useAnchorContent: its host is shown by the style, being no part of the text */}
      <a
        href={url}
        className={styles.embedHost}
        aria-label={strings.opens(url)}
        onClick={openOutside}
        onAuxClick={openOutside}
        data-host={hostOf(url)}
      />
    </div>
  )
}
