const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements without content. */
export const voidElements = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Elements whose content is no markup: read up to their own end tag. */
export const rawElements = set(
  'script style title textarea iframe noembed noframes xmp plaintext svg template',
)

/** Elements that may stand in the head of a page. */
export const headElements = set(
  'base basefont bgsound link meta title style script noscript template',
)

/** Elements that end a paragraph where they begin. */
export const endsParagraph = set(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
)

/** Elements whose end tags close whatever inline elements were left open in them. */
export const special = set(
  'address applet article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html li listing main marquee menu nav object ol p pre search section select summary table tbody td tfoot th thead tr ul math',
)

/** Elements begun again in the next block when a block began within them (HTML: formatting elements). */
export const formatting = set('a b big code em font i nobr s small strike strong tt u')

/** Elements an end tag inside never reaches out of. */
export const scopes = set('applet caption html table td th marquee object math')

export const tableParts = set('caption colgroup col tbody thead tfoot tr td th')
export const rowGroups = set('tbody thead tfoot')
export const headings = set('h1 h2 h3 h4 h5 h6')
export const rubyParts = set('rt rp rb rtc')
