import type { Words } from '../basics/problem.ts'
import type { Result } from '../composite/result.ts'
import { missingReason, missingWords } from '../model/value.ts'

/** Why a printed result has a figure at a node: the source gives it, or does not. How the source came to it is not known here. */
export function printedWords({ missing, program, blocks }: Result, unit: number, node: number): Words {
  const reason = missingReason(missing[node][unit])
  if (!reason) return asPrinted
  const why = program.nodes[node].outside.get(blocks[unit])
  const { vi, en } = missingWords[reason]
  return why ? { vi: `${vi}: ${why.vi}`, en: `${en}: ${why.en}` } : { vi, en }
}

const asPrinted: Words = { vi: 'như nguồn đã công bố', en: 'as the source printed it' }
