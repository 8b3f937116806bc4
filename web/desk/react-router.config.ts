import type { Config } from '@react-router/dev/config'

/** The desk is a second application beside the portal: it is hydrated, and stands below `/desk`. */
export default {
  appDirectory: '.',
  basename: '/desk',
  buildDirectory: '../build/desk',
  ssr: true,
  routeDiscovery: { mode: 'initial' },
} satisfies Config
