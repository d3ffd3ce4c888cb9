/** What a byline begins with. */
export const opening =
  /^(?:(?:(?:written|posts?|posted|submitted|published|reported|reporting|story|words|text|report|interview|review|analysis|opinion|article|content|created|blog|compiled|authored|contributed|medically reviewed|reviewed)\s+)?by|(?:(?:ein\s+)?(?:text|artikel|beitrag|bericht|kommentar|interview|gastbeitrag|kolumne|essay|protokoll|geschrieben|verfasst|veröffentlicht|erstellt|eingestellt|eingereicht|gespeichert|gepostet|analyse|rezension)\s+(?:von|vom)|von|vom)|(?:(?:publié|écrit|rédigé|posté|article|texte|propos recueillis)\s+)?par|(?:(?:escrito|publicado|texto)\s+)?por|escriben?:?|(?:(?:scritto|pubblicato)\s+)?(?:da|di)|door|af|av|skrevet af|(?:napisane\s+)?przez|مقال بقلم|بقلم|كتب|كتبت|كتبه|إعداد|מאת|कर्ता|द्वारा|yazan|kirjoittanut|oleh|bởi)(?:\s*[:：]\s*|\s+)(?=\S)/iu
/** What stands before a colon and names. */
export const labelled =
  /^(?:interview|reportage|report|bericht|protokoll|recherche|analyse|kommentar|essay|gastbeitrag|authors?|byline|writers?|words|text|texte|texto|testo|tekst|autor(?:in|en|es|as|a|innen)?|autor\/in|auteure?s?|autore|autori|verfasser(?:in)?|redakteur(?:in)?|redaktion|redaktor(?:in)?|auctor|forfatter|skribent|szerző|författare|автор|авторы|текст|записала?|作者|文|文字|記者|记者|撰文|撰稿|责任编辑|编辑|取材・文|筆者|著者|執筆|글|기자|작성자|글쓴이|الكاتب|المؤلف)\s*(?:[:：／●]|\/(?=\p{Lo}))\s*(?=\S)/iu
/** "記者 佐倉 千尋", "한서진 기자": what someone is, beside the name. */
export const before =
  /^(?:本报记者|本報記者|本刊记者|特约记者|新华社记者|記者|记者|文|撰文|作者)\s*[:：／/]?\s*(?=\p{Script=Han})/u
/** What stands after a name without being part of it. */
export const after =
  /\s*(?:記者|记者|編集委員|論説委員|編集部員|特派員|特派记者|기자|특파원|논설위원|선임기자|さん|氏|著|文|(?:написал|пишет)а?)$/u

/** Where something else is said about the article or someone else is named. */
export const nextFact =
  /\s(?:published|updated|posted|last|filed|veröffentlicht|aktualisiert|photos?|fotos?|bilder|images?|illustrations?|translated|übersetzt|翻訳者?|翻译|编辑|編集|写真|撮影|译者)(?!\p{L}).*$/iu
/** What stands between two names. */
export const between =
  /\s*(?:;|、|，|،|(?<!\p{L})(?:and|und|et|och|og|sowie|with|mit|avec|con|y|и|та|і|oraz|ve)(?!\p{L})|&|＆|\+)\s*/iu
/** What stands between names and other facts. */
export const strong = /\s+[|｜•·∙●▪/–—»-]+\s+|[|｜•∙●▪]|(?<=\p{Lo})[／/]|\s{3,}|\s+·|·\s+|…/u
/** Words and signs no name has. */
export const notAName =
  /(?<!\p{L})(?:writers?|correspondents?|editors?|editorial|reporters?|staff|contributors?|contributing|columnists?|bureau|press|news|agency|agentur|for|from|the|special|updated|published|photographs?|photograph(?:er|y)|photos?|fotos?|bild|bilder|min|read|reading|chief|senior|junior|redaktion|redakteur(?:in)?|redaktor(?:in)?|redacteur|rédact(?:eur|rice|ion)|redactor|redacción|journaliste?|journalist(?:in)?|periodista|giornalista|reporterin|autor(?:in)?|author|auteur|professor|producer|director|analyst|manager|founder|co-founder|ceo|president|university|institute|institut|home|about|contact|kontakt|share|follow|subscribe|newsletter|comments?|kommentare?|more|mehr|posts?|articles?|artikel|beiträge|view|all|alle|bio|biography|profile|profil|email|e-mail|twitter|facebook|instagram|linkedin|admin|administrator|editor|webmaster|web|online|magazin|magazine|team|gast|gastautor(?:in)?|guest|lesezeit|uhr|minuten|unknown|anonymous|null|undefined|none|reply|quote|login|logout|register|account|sign|anmelden|konto|search|suche|home|gmbh|inc|ltd|verlag|hi|hello|hallo|dear|by|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|编辑|编辑部|锁定|讨论|編集部|公開|更新|掲載|配信|投稿|発行|発表|التعليقات)(?!\p{L})|[@#\d_<>{}=!?:;"“”„«»%€$]/iu
/** Words of a sentence; with a capital some of them are names. */
export const small =
  /(?<!\p{L})(?:and|und|by|not|is|was|has|will|who|her|his|their|this|that|ist|wir|ihr|für|über|aus|bei|im|am|zum|with|are|you|your|pour|sur|dans)(?!\p{L})/u
export const particleOnly =
  /^(?:der|die|das|von|am|im|zum|mit|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/i
