/**
 * Words by which pages that stand in for an article give themselves away. They count only on
 * pages that are short for an article, since articles write about logins and cookies too.
 */
export type PageSign = 'error' | 'login' | 'consent' | 'robot' | 'script'

const signs: readonly [PageSign, RegExp][] = [
  [
    'error',
    /\b(?:page|article|content|site) (?:(?:could|can) ?not be|was not|not|no longer|is no longer) (?:found|available|exists?)|\b(?:error|fehler|erreur|ошибка) ?(?:404|410|50[0-4])\b|\b(?:404|410) ?[-–—:|]? ?(?:not found|gone|error|nicht gefunden)|\b(?:internal server error|bad gateway|service unavailable|gateway time-?out)\b|seite (?:wurde |konnte )?nicht (?:gefunden|verfügbar)|page (?:introuvable|non trouvée)|página no (?:encontrada|existe)|pagina non trovata|pagina niet gevonden|страница не найдена|ページが見つかりません|页面不存在|找不到(?:页面|頁面)/,
  ],
  [
    'robot',
    /\bcaptcha\b|verify (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|checking your browser|unusual traffic|access denied|request blocked|security check|keine? roboter|pas un robot|не робот|ロボットでは|人机验证/,
  ],
  [
    'consent',
    /before you continue|we value your privacy|\baccept (?:all )?cookies\b|cookie (?:consent|settings|preferences)|consent to (?:the use|our use)|alle akzeptieren|cookies? (?:zustimmen|akzeptieren)|tout accepter|accepter (?:les|et) |aceptar (?:todas|cookies)|accetta (?:tutti|i cookie)|(?:принять|согласие).{0,20}cookie/,
  ],
  [
    'login',
    /\b(?:log ?in|sign ?in|logging in|sign up) (?:to|with|or|and|for|here|now)\b|forgot(?:ten)? (?:your )?password|create (?:an|your|a free) account|subscribers? only|subscribe to (?:continue|read)|already (?:a subscriber|subscribed|have an account)|passwort vergessen|jetzt anmelden|nur für abonnent|mot de passe oublié|connectez-vous|réservé aux abonnés|iniciar sesión|contraseña|accedi (?:per|o)|wachtwoord vergeten|забыли пароль|войдите|ログイン(?:して|する)|登录/,
  ],
  [
    'script',
    /(?:enable|activate|turn on|requires?) java ?script|javascript (?:is )?(?:disabled|required|aktivieren|einschalten)|activer javascript|включите javascript/,
  ],
]

/** Addresses of logins and consent pages, in a host's first label or a whole part of the path. */
const addressSigns: readonly [PageSign, RegExp][] = [
  ['consent', /^(?:consent|cookies?|privacy-?wall|gdpr)$/],
  [
    'login',
    /^(?:log-?in|sign-?in|sso|auth|oauth2?|accounts?|anmelden|connexion|subscribe|checkout)$/,
  ],
  ['robot', /^(?:captcha|challenge|sorry|blocked)$/],
  ['error', /^(?:404|error|not-?found|errors?)(?:\.html?|\.php|\.aspx?)?$/],
]

/** How much of a text is looked at, in UTF-16 code units: signs stand at the top. */
const lookedAt = 4_000

/** What a title and a text look like instead of an article, if anything. */
export function signOf(title: string, text: string): PageSign | undefined {
  const words = `${title}\n${text.slice(0, lookedAt)}`.toLowerCase().replace(/\s+/g, ' ')
  return signs.find(([, pattern]) => pattern.test(words))?.[0]
}

/** What an address says a page is, if anything. */
export function signOfAddress(address: string): PageSign | undefined {
  const url = URL.parse(address)
  if (!url) return undefined
  const parts = [url.hostname.split('.')[0] ?? '', ...url.pathname.split('/')].map((part) =>
    part.toLowerCase(),
  )
  return addressSigns.find(([, pattern]) => parts.some((part) => pattern.test(part)))?.[0]
}
