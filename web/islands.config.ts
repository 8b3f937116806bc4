import { defineConfig } from 'vite'

/** The islands: small modules of plain DOM, one for each file of `islands/`, served under `/islands/<name>.js`. */
const islands: readonly string[] = ['compare', 'search', 'tables', 'what-if']

/** Builds the islands beside the styles. What several of them share gets names made from its content. */
export default defineConfig({
  build: {
    outDir: 'build/client',
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: Object.fromEntries(islands.map(name => [name, `islands/${name}.ts`])),
      output: {
        entryFileNames: 'islands/[name].js',
        chunkFileNames: 'islands/shared/[name]-[hash].js',
      },
    },
  },
})
