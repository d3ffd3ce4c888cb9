const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that begin hyphenated compounds (well-known, long-term), lower case. */
export const compoundBeginnings = set(
  'well ill self ex non co pre post anti pro mid half part full all cross multi semi quasi vice counter much so far near long short high low old new first second third one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety left right top open hard soft early late large small world state north south east west great step mother father brother sister daughter son check follow decision cease air sea land',
)

/** Words that end them (decision-making, year-old), lower case. */
export const compoundEndings = set(
  'known based making maker makers old year years term level line time free like wide style made run owned led born related friendly minded called up off in out to down on over by back driven speaking looking working standing lasting going coming long term range scale size quality class rate hand handed ranking elect general law in-law fire haul hour day week month mile metre meter foot page member person party thirds half quarter fold proof sized built backed held funded sponsored controlled occupied profit',
)

/** Ends of words that are no words: what is left of a word divided before them. */
export const wordEnding =
  /^(?:[bcdfgklmnprstvz]{0,2}(?:ations?|ating|ated|tions?|sions?|cians?|tional|tionally|ments?|mental|ness|nesses|ities|ity|ively|ative|tive|tives|sive|ously|ious|eous|ances?|ences?|ancy|ency|ibly|ably|ible|able|ically|ical|ized|ised|izing|ising|isms?|ists?|tural|tures?|sures?|thing|ward|wards|fully|hood|ship|ships|dom)|mation|mations|ing|ings|ers?|ed|ly|ally|ful|less|est|tain|tained|ter|ters|tor|tors|nity|munity|nical|tical|cation|cations|lation|lations|mental|portant|portance|velop|veloped|velopment)$/
