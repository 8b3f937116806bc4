import { useReader } from './use-reader.ts'

/** What waits for me. */
export default function Home() {
  const { words } = useReader()
  return <h1>{words.rooms.home}</h1>
}
