const tracker =
  /^(?:utm_\w*|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_[ce]id|_hs(?:enc|mi)|hsa_\w+|hsctatracking|mkt_tok|oly_(?:anon|enc)_id|vero_(?:id|conv)|wickedid|epik|rdt_cid|s_cid|s_kwcid|ef_id|_ga|_gl|_openstat|(?:pk|mtm|piwik|matomo)_\w+|wt[._](?:mc|zmc|tsrc|nav)\w*|at_(?:medium|campaign|custom\d*|link\w*|format|ptr_name|bbc_team)|ns_(?:source|mchannel|campaign|linkname|fee)|xtor|guccounter|guce_referrer\w*|__twitter_impression|ref_src|ref_url|ito|cmpid|smid|smtyp|sr_share|share_source|ncid|ocid|spm|scm|trk|trkcampaign|soc_(?:src|trk)|__s|ck_subscriber_id|bbeml|action_(?:object|type|ref)_map|fb_(?:action_ids|action_types|ref|source))$/i
/** In UTF-16 code units. */
const longestAddress = 8_000

/**
 * A web address without what only follows its reader about: parameters of campaigns and clicks, a
 * session's number, the fragment (but for one that names the page, `#!/…`). All else stays as it
 * was written, and so does what is no web address.
 */
export function withoutTrackers(url: string): string {
  if (url.length > longestAddress || !/^https?:\/\//i.test(url)) return url
  const hash = url.indexOf('#')
  const fragment = hash >= 0 && /^#!?\//.test(url.slice(hash, hash + 3)) ? url.slice(hash) : ''
  const whole = hash < 0 ? url : url.slice(0, hash)
  const mark = whole.indexOf('?')
  const path = (mark < 0 ? whole : whole.slice(0, mark)).replace(/;jsessionid=[^/]*$/i, '')
  if (mark < 0) return path + fragment
  const kept = whole
    .slice(mark + 1)
    .split('&')
    .filter((pair) => pair !== '' && !tracker.test(pair.split('=')[0]?.replace(/^amp;/, '') ?? ''))
  return path + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment
}
