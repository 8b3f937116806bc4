import type { Config } from '@react-router/dev/config'

/** Pages are rendered on the server, and no route is discovered by script: the portal sends none. */
export default {
  appDirectory: '.',
  ssr: true,
  routeDiscovery: { mode: 'initial' },
} satisfies Config
