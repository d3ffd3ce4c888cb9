import { type CSSProperties, type ReactNode, useState } from 'react'
import type { Block } from '#shared/domain/block.ts'
import type { KeptImage } from '#shared/domain/webPage.ts'
import styles from './Figure.module.css'
import { strings } from './strings.ts'

type FigureBlock = Extract<Block, { kind: 'figure' }>

type Props = {
  block: FigureBlock
  start: number
  /** The image as it is kept; absent when the library has none. */
  image: KeptImage | undefined
  children: ReactNode
}

/**
 * An image with its caption. Where there is no image, its alt text and caption stand there. The
 * image comes from the library; nothing is ever asked of the network.
 */
export function Figure({ block, start, image, children }: Props) {
  const [isBroken, setBroken] = useState(false)
  const alt = block.alt === block.text ? '' : block.alt
  const caption = (
    <figcaption data-start={start} data-empty={block.text === objectReplacement || undefined}>
      {children}
    </figcaption>
  )
  if (!image || isBroken) {
    return (
      <figure className={styles.missing}>
        <span role="img" aria-label={alt || strings.image} data-label={strings.image} />
        {alt && <span className={styles.alt} data-alt={alt} aria-hidden />}
        {caption}
      </figure>
    )
  }
  return (
    <figure className={styles.figure}>
      <img
        src={`media/${image.hash}`}
        alt={alt}
        decoding="async"
        loading="lazy"
        draggable={false}
        onError={() => setBroken(true)}
        {...sizeOf(image)}
      />
      {caption}
    </figure>
  )
}

/** Its place is kept before it is there, never larger than the image itself. */
function sizeOf({ width, height }: KeptImage) {
  if (width === 0 || height === 0) return {}
  const style = { '--image-width': `${width}px`, '--image-ratio': width / height } as CSSProperties
  return { width, height, style }
}

/** Stands for an image of which nothing is known (U+FFFC); it is text, but shows nothing. */
const objectReplacement = '\ufffc'
