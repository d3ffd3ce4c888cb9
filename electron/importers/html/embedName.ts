const films =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv|tiktok\.com|jwplatform\.com|jwplayer\.com|brightcove\.(?:net|com)|wistia\.(?:net|com)|streamable\.com|rumble\.com|peertube\.\w+|ardmediathek\.de|arte\.tv)$/i
const sounds =
  /(?:^|\.)(?:soundcloud\.com|spotify\.com|podcasts\.apple\.com|bandcamp\.com|mixcloud\.com|podigee\.(?:io|com)|simplecast\.com|libsyn\.com|buzzsprout\.com|acast\.com|megaphone\.fm|anchor\.fm|deezer\.com|audioboom\.com)$/i
const file = /[^/]+\.(?:mp3|mp4|m4a|m4v|ogg|oga|ogv|opus|flac|webm|mov|wav|pdf)$/i

/**
 * What an embedded thing without a title is called: its file, else its kind and site
 * ("Video: youtube.com").
 * @param kind as the element says; absent when only the address can tell
 */
export function embedName(url: string, kind?: 'Video' | 'Audio'): string {
  const address = URL.parse(url)
  if (!address) return url
  const named = file.exec(address.pathname)?.[0]
  if (named !== undefined) return decoded(named)
  const host = address.hostname.replace(/^www\./, '')
  const what = kind ?? (films.test(host) ? 'Video' : sounds.test(host) ? 'Audio' : undefined)
  return what ? `${what}: ${host}` : host
}

/** Whether this is what one would call it for want of a title. */
export function isNamedByAddress({ text, url }: { text: string; url: string }): boolean {
  return (
    text === embedName(url) || text === embedName(url, 'Video') || text === embedName(url, 'Audio')
  )
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
