import { buildWeb } from './build-web.ts'
import { say } from './say.ts'

const outcome = buildWeb()
if (typeof outcome === 'object') {
  say('Không dựng được các trang', 'The pages could not be built')
  process.stderr.write(`${outcome.failed.trim()}\n`)
  process.exitCode = 1
} else say('Các trang đã sẵn sàng', 'The pages are built')
