import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

// Our own packages stay outside of the server build: the server holds the one copy of the engine. Vite's `resolve.external`
// does not take packages whose entry is TypeScript, so the bundler itself is told.
const ours = /^@thuocdo\//

/** The server build is the page handler; the client build holds styles and letters, under names made from their content. */
export default defineConfig({
  plugins: [reactRouter()],
  build: { assetsInlineLimit: 0 },
  environments: {
    ssr: { build: { rolldownOptions: { input: './page-handler.ts', external: ours } } },
  },
})
