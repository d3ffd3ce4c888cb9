import { crc32, deflateSync } from 'node:zlib'

/** A PNG that is whole, or one of which only the header is there. */
export function png(width: number, height: number, isWhole = true): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const start = [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header)]
  if (!isWhole) return Buffer.concat(start)
  const rows = deflateSync(Buffer.alloc(height * (width + 1)))
  return Buffer.concat([...start, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function uint16(value: number, isLittle = false): Buffer {
  const bytes = Buffer.alloc(2)
  if (isLittle) bytes.writeUInt16LE(value)
  else bytes.writeUInt16BE(value)
  return bytes
}

export function gif(width: number, height: number): Buffer {
  const size = [uint16(width, true), uint16(height, true)]
  return Buffer.concat([Buffer.from('GIF89a'), ...size, Buffer.from([0, 0, 0, 0x3b])])
}

/** Segments of a JPEG up to its frame header, with `profileBytes` of a profile before it. */
export function jpeg(
  width: number,
  height: number,
  { orientation = 0, profileBytes = 0 } = {},
): Buffer {
  const segment = (marker: number, data: Buffer) =>
    Buffer.concat([Buffer.from([0xff, marker]), uint16(data.length + 2), data])
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0\x2a\0\0\0\x08\0\x01', 'latin1'),
    Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
  ])
  const profiles = Array.from({ length: Math.ceil(profileBytes / 60_000) }, () =>
    segment(0xe2, Buffer.alloc(60_000)),
  )
  const frame = Buffer.concat([
    Buffer.from([8]),
    uint16(height),
    uint16(width),
    Buffer.from([3, 1, 0x22, 0]),
  ])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(orientation ? [segment(0xe1, exif)] : []),
    ...profiles,
    segment(0xc0, frame),
    Buffer.from([0xff, 0xd9]),
  ])
}

export function webp(width: number, height: number): Buffer {
  const canvas = Buffer.alloc(10)
  canvas.writeUIntLE(width - 1, 4, 3)
  canvas.writeUIntLE(height - 1, 7, 3)
  const size = Buffer.from([10, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('RIFF'),
    Buffer.from([22, 0, 0, 0]),
    Buffer.from('WEBPVP8X'),
    size,
    canvas,
  ])
}

export function avif(width: number, height: number, brands = ['avif', 'mif1', 'miaf']): Buffer {
  const box = (name: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts)
    return Buffer.concat([uint32(body.length + 8), Buffer.from(name, 'latin1'), body])
  }
  const [first = '', ...others] = brands
  const version = Buffer.alloc(4)
  const ispe = box('ispe', version, uint32(width), uint32(height))
  return Buffer.concat([
    box('ftyp', Buffer.from(first), version, Buffer.from([first, ...others].join(''))),
    box('meta', version, box('iprp', box('ipco', ispe))),
  ])
}
