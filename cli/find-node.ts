import { accept, fold, type Outcome, type Program, problem, refuse } from '@thuocdo/engine'
import { meant } from './meant.ts'

/** The position of the node that a text means, by its code or its name, with or without marks. */
export function findNode({ nodes, position }: Program, text: string): Outcome<number> {
  const byCode = position.get(text)
  if (byCode !== undefined) return accept(byCode)
  const wanted = fold(text)
  const named = nodes.findIndex(({ code, source }) =>
    [code, source.name.vi, source.name.en].some(one => fold(one) === wanted),
  )
  if (named !== -1) return accept(named)
  const like = meant(
    text,
    nodes.flatMap(({ code, source }) => [code, source.name.vi, source.name.en]),
  )
  const top = nodes.filter(({ parent }) => parent === nodes.length - 1).map(({ code }) => code)
  return refuse(
    problem('unknown-criterion', [], {
      vi: `Không có tiêu chí “${text}”.${like.vi} Các nhóm: ${top.join(', ')}.`,
      en: `There is no criterion “${text}”.${like.en} The groups: ${top.join(', ')}.`,
    }),
  )
}
