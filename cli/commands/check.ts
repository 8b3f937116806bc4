import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  accept,
  editionJsonSchema,
  isOpen,
  type Language,
  type Outcome,
  type Problem,
  warning,
} from '@thuocdo/engine'
import { checkFolder, checkMaps, findEdition, listEditions, shownPath, type World } from '@thuocdo/operations'
import { answer, jsonText, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Session } from '../command.ts'
import { count } from '../count.ts'
import { progressOf } from '../progress.ts'
import { problemsJson, problemsText } from '../say-problems.ts'
import { paint } from '../terminal.ts'

/** `thuocdo check`: everything that is wrong with the editions, at once. */
export const check: Command = {
  name: 'check',
  about: { vi: 'Kiểm tra khung chỉ số và số liệu.', en: 'Check frameworks and their data.' },
  more: {
    vi: 'Báo mọi vấn đề cùng lúc, mỗi vấn đề kèm tệp, dòng và cách sửa: dạng tệp, lỗi thường gặp trong văn bản, bảng số liệu, kết quả tính lại và các ví dụ đã công bố. Điều đã thừa nhận chỉ là ghi chú.',
    en: 'Reports every problem at once, each with file, line and what to do: the form, the faults of real decrees, the tables, the recomputation and the published examples. What is acknowledged is only a note.',
  },
  operands: [
    {
      name: { vi: 'ấn-bản|chỉ-số|thư-mục', en: 'edition|index|folder' },
      takes: 'any',
      about: {
        vi: 'Chỉ kiểm tra những mục này; không ghi là tất cả.',
        en: 'Check only these; all if left out.',
      },
    },
  ],
  options: {
    all: {
      about: {
        vi: 'Nêu cả ghi chú (điều đã thừa nhận, điều không công bố) khi kiểm tra nhiều ấn bản.',
        en: 'Say the notes too (what is acknowledged or unpublished), when many editions are checked.',
      },
    },
    schema: {
      about: {
        vi: 'Ghi lại tệp JSON Schema mà trình soạn thảo dùng (edition.schema.json).',
        en: 'Write the JSON Schema that editors use (edition.schema.json).',
      },
    },
  },
  examples: [
    { line: 'thuocdo check', about: { vi: 'Kiểm tra tất cả.', en: 'Check everything.' } },
    {
      line: 'thuocdo check pci/2021 papi',
      about: { vi: 'Một ấn bản và một chỉ số.', en: 'One edition, and one index.' },
    },
    {
      line: 'thuocdo check --schema',
      about: { vi: 'Ghi lại JSON Schema.', en: 'Write the JSON Schema again.' },
    },
  ],
  run: async ({ operands, options }, session) =>
    options.schema === true
      ? writeSchema(session)
      : answer(session, await session.openWorld(), world =>
          checkAll(operands, options.all === true, session, world),
        ),
}

async function checkAll(
  named: readonly string[],
  all: boolean,
  session: Session,
  world: World,
): Promise<Exit> {
  const chosen = await choose(named, world.frameworks)
  const problems: Problem[] = [...chosen.problems]
  const progress = progressOf(session)
  for (const [i, edition] of chosen.editions.entries()) {
    problems.push(...(await checkFolder(world, edition)))
    progress.step(i + 1, chosen.editions.length, edition)
  }
  progress.end()
  if (named.length === 0) problems.push(...(await checkMaps(world)), ...(await schemaProblems(session)))
  return report(chosen.editions, problems, all || chosen.editions.length === 1, session)
}

type Chosen = { readonly editions: readonly string[]; readonly problems: readonly Problem[] }

async function choose(named: readonly string[], frameworks: string): Promise<Chosen> {
  const all = await listEditions(frameworks).catch((): readonly string[] => [])
  if (named.length === 0) return { editions: all, problems: [] }
  const found = await Promise.all(named.map(name => editionsBehind(name, all, frameworks)))
  return {
    editions: [...new Set(found.flatMap(one => (one.ok ? one.value : [])))],
    problems: found.flatMap(one => one.problems),
  }
}

/** What a name stands for: an edition or its folder, every edition of an index, or every edition below a folder. */
async function editionsBehind(
  name: string,
  all: readonly string[],
  frameworks: string,
): Promise<Outcome<readonly string[]>> {
  const one = await findEdition(frameworks, name)
  if (one.ok) return accept([name])
  const ofIndex = all.filter(id => id.startsWith(`${name.replace(/\/$/, '')}/`))
  const below =
    ofIndex.length > 0
      ? ofIndex
      : await listEditions(name).then(
          ids => ids.map(id => join(name, id)),
          () => [],
        )
  return below.length > 0 ? accept(below) : one
}

/** Many editions at once are told without their notes: what is open should catch the eye. */
function report(
  editions: readonly string[],
  problems: readonly Problem[],
  all: boolean,
  session: Session,
): Exit {
  const { language, terminal } = session
  const isFine = !problems.some(isOpen)
  if (session.json) sayJson(session, { editions, problems: problemsJson(problems) })
  else {
    const summary = summaryOf(editions.length, problems, language)
    const told = all ? problems : problems.filter(p => p.severity !== 'note')
    terminal.out(problemsText(told, language, terminal))
    terminal.out(`${told.length > 0 ? '\n' : ''}${paint(terminal, isFine ? 'green' : 'red', summary)}\n`)
    if (told.length < problems.length) terminal.out(`${hidden[language]}\n`)
  }
  return isFine ? exits.fine : exits.problems
}

const hidden = {
  vi: 'Xem cả ghi chú: điều đã thừa nhận, điều nguồn không công bố: thuocdo check --all',
  en: 'To see the notes too, what is acknowledged and what no source publishes: thuocdo check --all',
}

function summaryOf(editions: number, problems: readonly Problem[], language: Language): string {
  const known = problems.filter(p => p.acknowledged).length
  const open = (severity: Problem['severity']): number =>
    problems.filter(p => p.severity === severity && !p.acknowledged).length
  const [errors, warnings, notes] = [open('error'), open('warning'), open('note')]
  return language === 'vi'
    ? `${editions} ấn bản: ${errors} lỗi, ${warnings} cảnh báo, ${known} điều đã thừa nhận, ${notes} ghi chú.`
    : `${count(editions, 'edition')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${known} acknowledged, ${count(notes, 'note')}.`
}

const schemaFile = (frameworks: string): string => join(frameworks, 'edition.schema.json')

async function writeSchema(session: Session): Promise<Exit> {
  const file = schemaFile(session.frameworks)
  await writeFile(file, jsonText(editionJsonSchema()))
  if (session.json) return sayJson(session, { file: shownPath(file) })
  session.terminal.out(
    session.language === 'vi' ? `Đã ghi ${shownPath(file)}\n` : `Wrote ${shownPath(file)}\n`,
  )
  return exits.fine
}

/** Editors complete by the schema of the day: one that is old would teach what no longer holds. A folder of one's own may do without. */
async function schemaProblems({ frameworks, isOwnFolder }: Session): Promise<readonly Problem[]> {
  const file = schemaFile(frameworks)
  const there = await readFile(file, 'utf8').catch(() => '')
  if (there === jsonText(editionJsonSchema()) || (there === '' && isOwnFolder)) return []
  const words = {
    vi: 'JSON Schema thiếu hoặc đã cũ so với danh mục phương pháp. Hãy chạy: thuocdo check --schema',
    en: 'The JSON Schema is missing, or older than the catalogues. Run: thuocdo check --schema',
  }
  return [{ ...warning('schema-outdated', [], words), place: { file: shownPath(file) } }]
}
