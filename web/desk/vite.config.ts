import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

// As in the portal's build: our own packages stay outside, so that the server holds one copy of each.
const ours = /^@thuocdo\//

/** The server build is the desk's handler; the client build stands below `/desk/assets/`, under names made from content. */
export default defineConfig({
  plugins: [reactRouter()],
  base: '/desk/',
  // The output lies outside of this folder, where a build empties nothing unless told to.
  build: { assetsInlineLimit: 0, emptyOutDir: true },
  environments: {
    ssr: { build: { rolldownOptions: { input: './desk-handler.ts', external: ours } } },
  },
})
