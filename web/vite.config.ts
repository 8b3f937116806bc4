import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** The server build is the page handler. Our own packages stay outside of it: the server holds the one copy of the engine. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [reactRouter()],
  ssr: { external: ['@thuocdo/engine', '@thuocdo/operations'] },
  build: {
    assetsInlineLimit: 0,
    ...(isSsrBuild && { rolldownOptions: { input: './page-handler.ts' } }),
  },
}))
