/** A page that leads on to another address by itself, without script; `from` is its own address, which tells its language. */
export function redirectPage(to: string, from: string): string {
  const href = to.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const [language, words] = /^\/en(\/|$)/.test(from)
    ? ['en', 'To the newest edition']
    : ['vi', 'Đến ấn bản mới nhất']
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/><meta http-equiv="refresh" content="0; url=${href}"/><link rel="canonical" href="${href}"/><title>Thước Đo</title></head><body><p><a href="${href}">${words}</a></p></body></html>
`
}
