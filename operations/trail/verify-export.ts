import { isDay, type Problem, problem } from '@thuocdo/engine'
import { type ChainRow, chainChecker, type KeptWords } from '@thuocdo/store'
import * as z from 'zod/mini'
import { type PartRow, partChecker } from './part-checker.ts'
import type { TrailPart } from './trail-part.ts'

/** What the check of an exported file found. */
export type VerifiedExport = {
  readonly chains: number
  readonly entries: number
  readonly problems: readonly Problem[]
  /** Which part of the trail the file holds; the whole of it where nothing is said. */
  readonly part?: TrailPart
  /** What every chain is about, its length and head, to be compared with another copy. */
  readonly heads: ReadonlyMap<
    string,
    { readonly kind: string; readonly subject: string; readonly length: number; readonly head: string }
  >
}

const hex = z.string().check(z.regex(/^([0-9a-f]{2})*$/))
const text = z.optional(z.string())
const count = z.number().check(z.gte(0))

const lineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('trail'),
    version: z.literal(1),
    withWords: z.boolean(),
    part: z.optional(z.object({ unit: text, round: text, from: text, to: text })),
  }),
  z.object({
    type: z.literal('chain'),
    id: z.string(),
    kind: z.string(),
    subject: z.string(),
    length: count,
    head: hex,
    lastAt: z.string(),
  }),
  z.object({
    type: z.literal('entry'),
    chain: z.string(),
    position: z.number(),
    leaf: z.string(),
    hash: hex,
    previous: z.optional(hex),
    words: z.optional(
      z.array(z.object({ field: z.string(), salt: z.nullable(hex), words: z.nullable(z.string()) })),
    ),
  }),
  z.object({ type: z.literal('end'), chains: count, entries: count }),
])

type Line = z.output<typeof lineSchema>
type LineOf<T extends Line['type']> = Extract<Line, { type: T }>

/** Verifies an export of a trail by itself, without any store: every chain link by link, and that nothing was cut off. */
export async function verifyExport(lines: AsyncIterable<string>): Promise<VerifiedExport> {
  const chains = new Map<string, { readonly row: ChainRow; readonly checker: Checker }>()
  const found: Problem[] = []
  let [number, entries, isWhole, withWords] = [0, 0, false, false]
  let part: TrailPart | undefined
  for await (const text of lines) {
    number++
    if (text === '') continue
    const read = readLine(text)
    if (read === undefined) found.push(unreadable(number))
    else if (read.type === 'trail') {
      withWords = read.withWords
      part = read.part && plain(read.part)
    } else if (read.type === 'chain') {
      const row = chainRow(read)
      const whole = () => chainChecker(row, withWords ? 'kept' : 'left-out')
      chains.set(read.id, { row, checker: part === undefined ? whole() : partChecker(row) })
    } else if (read.type === 'entry') {
      entries++
      const chain = chains.get(read.chain)
      if (chain === undefined) found.push(noChain(number, read.chain))
      else chain.checker.add(rowOf(read), wordsOf(read))
    } else isWhole = read.chains === chains.size && read.entries === entries
  }
  const ofChains = [...chains.values()].flatMap(({ checker }) => checker.end().problems)
  const heads = [...chains].map(
    ([
      id,
      {
        row: { kind, subject, length, head },
      },
    ]) => [id, { kind, subject, length, head: head.toString('hex') }] as const,
  )
  return {
    chains: chains.size,
    entries,
    problems: [...found, ...ofChains, ...(isWhole ? [] : [cutOff])],
    heads: new Map(heads),
    ...(part && { part }),
  }
}

type Checker = {
  readonly add: (row: PartRow, kept: readonly KeptWords[]) => unknown
  readonly end: () => { readonly problems: readonly Problem[] }
}

const plain = ({ unit, round, from, to }: NonNullable<LineOf<'trail'>['part']>): TrailPart => ({
  ...(unit !== undefined && { unit }),
  ...(round !== undefined && { round }),
  ...(from !== undefined && isDay(from) && { from }),
  ...(to !== undefined && isDay(to) && { to }),
})

const rowOf = ({ chain, position, leaf, hash, previous }: LineOf<'entry'>): PartRow => ({
  chain,
  position,
  leaf,
  hash: Buffer.from(hash, 'hex'),
  ...(previous !== undefined && { previous: Buffer.from(previous, 'hex') }),
})

function readLine(text: string): Line | undefined {
  try {
    const read = z.safeParse(lineSchema, JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

const chainRow = ({ head, lastAt, ...row }: LineOf<'chain'>): ChainRow => ({
  ...row,
  head: Buffer.from(head, 'hex'),
  last_at: lastAt,
})

const wordsOf = ({ chain, position, words = [] }: LineOf<'entry'>): readonly KeptWords[] =>
  words.map(({ salt, ...rest }) => ({
    chain,
    position,
    ...rest,
    salt: salt === null ? null : Buffer.from(salt, 'hex'),
  }))

const unreadable = (line: number): Problem =>
  problem('unreadable-line', [line], {
    vi: `Dòng ${line} không phải là dòng của một bản kết xuất nhật ký. Hãy lấy lại tệp từ nơi đã kết xuất.`,
    en: `Line ${line} is not a line of an exported trail. Fetch the file again from where it was exported.`,
  })

const noChain = (line: number, chain: string): Problem =>
  problem('chain-missing', [line], {
    vi: `Dòng ${line} là mục của chuỗi ${chain}, nhưng tệp không có chuỗi ấy. Hãy lấy lại tệp từ nơi đã kết xuất.`,
    en: `Line ${line} is an entry of the chain ${chain}, which the file does not have. Fetch the file again from where it was exported.`,
  })

const cutOff = problem('export-cut-off', [], {
  vi: 'Tệp bị cắt: không có dòng kết thúc, hoặc số chuỗi, số mục không khớp dòng kết thúc. Hãy lấy lại tệp từ nơi đã kết xuất.',
  en: 'The file is cut off: its last line is missing, or counts other chains or entries. Fetch the file again from where it was exported.',
})
