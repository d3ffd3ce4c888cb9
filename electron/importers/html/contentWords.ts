const named = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`, 'i')

/** Words in a class or id (split at -, _ and capitals) of what is never part of an article. */
export const strangeNames = named(
  'ads?|adv|advert\\w*|adsense|adslot|adbox|adcontainer|dfp|gpt|banner-?ad|sponsor\\w*|outbrain|taboola|zergnet|revcontent|mgid|plista|share\\w*|sharing|social\\w*|sociable|addthis\\w*|addtoany\\w*|jp-relatedposts|related\\w*|recommend\\w*|recirc\\w*|readmore|read-more|more-(?:stories|news|from|on|in|articles|posts)|also-read|alsoread|mostread|most-read|popular-\\w+|trending|teaserlist|newsletter\\w*|subscri\\w*|signup|sign-up|optin|mailchimp|comments?|commentlist|comment-\\w+|comments-\\w+|disqus\\w*|respond|replies|cookies?\\w*|consent\\w*|gdpr|breadcrumbs?|crumbs?|sidebar\\w*|side-bar|navigation|navbar|nav|menus?|pagination|pager|paging|pagenav|prevnext|prev-next|post-nav|masthead|footer|site-?footer|tagcloud|tag-?list|navbox|catlinks|printfooter|editsection|mw-editsection|mw-jump-link|author-?bio|authorbox|author-box|about-author|author-info|popup|modal|lightbox|login|ticker|sr-only|screen-reader-text|visually-?hidden|noprint|no-print|donat\\w*|livechat',
)

/** Words of what is hardly ever prose; where there is prose all the same, it stays. */
export const doubtfulNames = named(
  'paywall-?\\w*|[\\w-]*-paywall|banner|promo\\w*|whatsapp|facebook|twitter|instagram|pinterest|follow\\w*|suggest\\w*|popular|teasers?|privacy|widgets?|widget-\\w+|nav\\w*|foot|toolbar|tools|tags|tagged|keywords|categor(?:y|ies)|topics|bio|byline|by-line|dateline|date|timestamp|time|posted-on|post-?meta|entry-?meta|article-?meta|meta|metadata|info|kicker|eyebrow|print\\w*|overlay|registration|rating\\w*|vote|poll|skip\\w*|hidden|hide|credits?|copyright|disclaimer|feedback|contact\\w*|support-us|shop\\w*|buy|carousel|slider|slideshow|weather|jump-?links?|toc|author|authors|actions?|buttons?|controls?|labels?|counter|views|reads?',
)

/** Words that say an element may well be the article. */
export const likelyNames =
  /article|body|content|entry|hentry|main|page|post|text|blog|story|prose|copy|column/i

/** Roles of what surrounds articles. */
export const strangeRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'alert',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'form',
  'button',
])

/** Headings and lines after which nothing of the article comes. */
export const endingLine =
  /^(?:related(?: \w+){0,3}|more (?:from|on|in|about|stories|news|like this).{0,60}|you (?:may|might) also (?:like|enjoy|be interested).{0,30}|(?:also|further) (?:read|reading)|read (?:more|next|also).{0,20}|recommended.{0,30}|about the authors?|about the writer|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:reply|comment).{0,20}|join the (?:conversation|discussion)|share (?:this|on|via).{0,40}|tags?:?|filed under.{0,60}|topics?:?|most (?:read|popular|viewed).{0,20}|popular (?:posts|stories|articles)|trending.{0,20}|latest (?:news|stories|posts).{0,20}|newsletters?|subscribe.{0,40}|sign up.{0,60}|follow us.{0,40}|don['’]t miss.{0,40}|editor['’]?s['’]? picks?|sponsored(?: content)?|promoted.{0,30}|advertisement|external links|see also|post navigation|mehr (?:zum thema|aus|zu|von|über) ?.{0,40}|empfohlene (?:beiträge|artikel|videos).{0,20}|auch lesen|das (?:thema )?könnte (?:dich|sie|euch) auch interessieren.{0,10}|war (?:der|dieser) (?:artikel|beitrag) (?:nützlich|hilfreich).{0,20}|valora esta noticia|te recomendamos.{0,30}|vous aimerez aussi.{0,20}|lesen sie auch.{0,40}|das könnte sie auch interessieren.{0,10}|auch interessant|weitere (?:artikel|themen|nachrichten|beiträge|meldungen).{0,30}|ähnliche (?:artikel|beiträge).{0,20}|verwandte (?:artikel|themen|beiträge)|kommentare?(?: \(\d+\))?|\d+ kommentare?|kommentar (?:schreiben|hinterlassen|verfassen)|schreibe einen kommentar|diesen (?:artikel|beitrag) (?:teilen|drucken|empfehlen).{0,30}|teilen(?: mit:?| auf.{0,20})?|gefällt mir.{0,10}|schlagwörter:?|schlagworte:?|stichwörter:?|themen:?|über den autor|über die autorin|zum autor|zur startseite|à lire (?:aussi|également).{0,40}|sur le même (?:sujet|thème)|lire aussi.{0,40}|commentaires?|articles? (?:liés|similaires|connexes)|partager.{0,30}|te puede interesar|también te puede interesar|le puede interesar|noticias relacionadas|más (?:noticias|información|sobre).{0,30}|comentarios?|compartir.{0,30}|leggi anche.{0,40}|potrebbe interessarti.{0,20}|articoli correlati|commenti|condividi.{0,20}|lees ook.{0,40}|reacties|gerelateerd.{0,20}|leia (?:também|mais).{0,40}|veja também.{0,20}|comentários|compartilhe.{0,30}|czytaj (?:także|też|również).{0,40}|zobacz (?:także|też|również).{0,40}|komentarze|udostępnij.{0,20}|читайте также.{0,40}|по теме|комментарии|поделиться.{0,30}|смотрите также|похожие (?:статьи|записи|новости)|関連(?:記事|リンク|ニュース)?|おすすめ記事|コメント|相关(?:阅读|文章|新闻)|推荐阅读|评论|관련 ?(?:기사|뉴스)|댓글)\s*[:：»…!.]*$/iu

/** Short lines among paragraphs that are no part of any article. */
export const strangeLine =
  /^(?:[-–—\s]{0,4}(?:advert(?:isement|s|ising)?|anzeige)[-–—\s]{0,4}|werbung|publicité|publicidad|pubblicità|advertentie|publicidade|reklama|реклама|広告|광고|sponsored|loading.{0,12}|share(?: this)?(?: (?:story|article|post))?.{0,30}|tweet|print|e-?mail|save|copy link|facebook|twitter|whatsapp|pinterest|linkedin|reddit|image copyright.{0,40}|media playback is unsupported.{0,30}|this (?:slideshow|site|page|video) requires javascript.{0,40}|(?:story|article) continues below.{0,40}|continue reading.{0,60}|read more\b.{0,160}|read (?:also|next|the full).{0,160}|(?:also|see also|related|more|watch|photos?|video|gallery|listen|lire aussi|à lire(?: aussi)?|lesen sie (?:auch|hier|mehr)|lees ook|mehr (?:dazu|zum thema)|siehe auch|auch interessant|leggi anche|leia (?:também|mais)|lea también|lee también|vea también|mire|auch lesen|lisez aussi|ver también|mira también|czytaj (?:także|też|również|więcej)|zobacz (?:także|też)|читайте также|(?:more )?related(?: (?:stories|articles?|content|coverage))?)\s?[:：»>].{0,200}|click here.{0,120}|tap here.{0,100}|(?:sign up|subscribe|follow|like) (?:to|for|us|our|on|now|here|today|@).{0,160}|get (?:the|our|more|breaking|all) .{0,60}(?:newsletter|inbox|app|updates?|alerts).{0,80}|(?:have|got) a (?:tip|story|question)\?.{0,160}|like this (?:story|article)\?.{0,60}|(?:listen|watch) (?:live|to|now).{0,100}|all rights reserved.{0,60}|©.{0,100}|copyright ©?.{0,100}|image \d+ of \d+.{0,10}|\d+ ?(?:of|\/) ?\d+|view gallery.{0,30}|(?:foto|photo|bild|image|picture|credit|quelle|source|fotos|crédit photo)s?\s?[:：©/].{0,80}|zum (?:thema|artikel|seitenanfang).{0,40}|nach oben|jetzt (?:abonnieren|lesen|testen|anmelden).{0,100}|hier geht'?s.{0,80}|mehr (?:lesen|erfahren|anzeigen).{0,40}|weiterlesen.{0,60}|drucken|versenden|merken|artikel (?:drucken|versenden|merken|teilen|kommentieren).{0,30}|back to top|top of page|skip to.{0,30}|close|(?:first |last )?(?:published|updated|posted|veröffentlicht|aktualisiert|publié|publicado|actualizado|pubblicato|opublikowano)\b[^.]{0,12}(?:\b(?:on|at|by|am|um|le|el|por|il)\b|[:：|]|\d)[^.]{0,70}|(?:follow|like|find|join) .{1,90} on (?:twitter|facebook|instagram|youtube|linkedin|telegram|whatsapp).{0,120}|if you (?:buy|purchase|click).{0,60}(?:commission|share of the sale|affiliate).{0,120}|this (?:article|post|page) (?:may )?contains? affiliate.{0,120}|see more (?:photos|pictures|images|videos).{0,40}|more great .{0,40} stories|don['’]t miss.{0,60}|(?:watch|see|view|read) (?:the )?(?:video|gallery|slideshow|photos|more)(?: (?:below|above|here))?.{0,40})$/iu
