import { problem } from '@thuocdo/engine'
import { misuse } from '../answer.ts'
import { keyOptions } from '../backup-secret.ts'
import { type Command, type Exit, type Input, type Session, textOf } from '../command.ts'
import { installationOptions, tenantOption } from '../open-installation.ts'
import { storeExport } from '../store/store-export.ts'
import { storeHistory } from '../store/store-history.ts'
import { storeVerify } from '../store/store-verify.ts'

type Task = (input: Input, session: Session) => Promise<Exit>

const tasks: ReadonlyMap<string, Task> = new Map([
  ['verify', storeVerify],
  ['history', storeHistory],
  ['export', storeExport],
])

/** `thuocdo store`: the trail of what was done, checked, read and taken out. */
export const store: Command = {
  name: 'store',
  about: {
    vi: 'Kiểm tra, tra cứu và kết xuất nhật ký của kho dữ liệu.',
    en: 'Verify, read and export the trail of the store.',
  },
  more: {
    vi: 'store verify tính lại mọi mã băm và mọi hồ sơ từ nhật ký rồi so với dữ liệu đang lưu, cả bộ tiêu chí, vai trò, đợt, minh chứng và các tệp; không có sai lệch thì niêm phong nhật ký, để về sau mất một chuỗi là thấy. Với --file thì kiểm tra riêng một tệp đã kết xuất. store history kể mọi việc đã làm với một chuỗi, hoặc với một tiêu chí của hồ sơ. store export ghi nhật ký ra tệp, toàn bộ hoặc một phần theo đơn vị, đợt, ngày; tên người và lời ghi chỉ có trong tệp khi thêm --words.',
    en: 'store verify computes every hash and every assessment anew from the trail and compares them with what is kept, editions, roles, rounds, evidence and its files too; a trail that holds is sealed, so that a chain that goes missing later shows. With --file it checks an exported file by itself. store history tells everything that was done on a chain, or to one criterion of an assessment. store export writes the trail to a file, all of it or a part by unit, round and days; names and words are in it only with --words.',
  },
  operands: [
    {
      name: { vi: 'việc', en: 'task' },
      takes: 'one',
      about: { vi: 'verify, history hoặc export.', en: 'verify, history or export.' },
    },
    {
      name: { vi: 'chuỗi', en: 'chain' },
      takes: 'any',
      about: {
        vi: 'Với history: tên đơn vị hoặc loại/đối tượng như unit/bac-ninh-2025, rồi mã tiêu chí nếu cần.',
        en: 'With history: a unit or kind/subject such as unit/bac-ninh-2025, then a criterion if wanted.',
      },
    },
  ],
  options: {
    ...installationOptions,
    ...tenantOption,
    round: {
      value: { vi: 'tên', en: 'name' },
      about: {
        vi: 'Với history: đợt đánh giá, khi đơn vị ở nhiều đợt. Với export: chỉ đợt này.',
        en: 'With history: the round, where the unit is in several. With export: only this round.',
      },
    },
    unit: {
      value: { vi: 'tên', en: 'name' },
      about: {
        vi: 'Với export: chỉ những gì thuộc đơn vị này, cả hồ sơ, vai trò và minh chứng.',
        en: 'With export: only what belongs to this unit, its assessments, roles and evidence too.',
      },
    },
    from: {
      value: { vi: 'ngày', en: 'day' },
      about: { vi: 'Với export: từ ngày này.', en: 'With export: from this day on.' },
    },
    to: {
      value: { vi: 'ngày', en: 'day' },
      about: { vi: 'Với export: đến hết ngày này.', en: 'With export: to the end of this day.' },
    },
    file: {
      value: { vi: 'tệp', en: 'file' },
      about: {
        vi: 'Với verify: tệp đã kết xuất cần kiểm tra.',
        en: 'With verify: the exported file to check.',
      },
    },
    against: {
      value: { vi: 'tệp', en: 'file' },
      about: {
        vi: 'Với verify: bản kết xuất hoặc bản sao lưu trước đây; mọi chuỗi phải còn bắt đầu đúng như khi ấy.',
        en: 'With verify: an earlier export or backup; every chain must still begin as it did then.',
      },
    },
    ...keyOptions,
    out: {
      value: { vi: 'tệp', en: 'file' },
      about: { vi: 'Với export: tệp mới để ghi.', en: 'With export: the new file to write.' },
    },
    csv: {
      about: { vi: 'Với export: dạng CSV để đọc.', en: 'With export: CSV, for reading.' },
    },
    words: {
      about: {
        vi: 'Với export: kèm tên người và lời ghi (dữ liệu cá nhân).',
        en: 'With export: names and words too (personal data).',
      },
    },
  },
  examples: [
    { line: 'thuocdo store verify', about: { vi: 'Kiểm tra toàn bộ.', en: 'Verify everything.' } },
    {
      line: 'thuocdo store history unit/bac-ninh-2025',
      about: { vi: 'Mọi việc đã làm với một đơn vị.', en: 'Everything that was done to a unit.' },
    },
    {
      line: 'thuocdo store export --out nhat-ky.ndjson',
      about: {
        vi: 'Ghi nhật ký ra tệp kiểm tra được.',
        en: 'Write the trail to a file that can be verified.',
      },
    },
    {
      line: 'thuocdo store verify --file nhat-ky.ndjson',
      about: { vi: 'Kiểm tra tệp ấy ở bất cứ máy nào.', en: 'Verify that file on any machine.' },
    },
    {
      line: 'thuocdo store verify --against nhat-ky.ndjson',
      about: {
        vi: 'Không gì trong tệp ấy bị xóa hay viết lại về sau.',
        en: 'Nothing in that file was deleted or written anew since.',
      },
    },
  ],
  run: async (input, session) => {
    const [name = ''] = input.operands
    const task = tasks.get(name)
    if (task === undefined) return misuse(session, [unknownTask(name)], 'store')
    const strayed = strayOptions(name, input)
    if (name !== 'history' && input.operands.length > 1)
      return misuse(session, [surplus(input.operands.slice(1))], 'store')
    return strayed.length > 0 ? misuse(session, strayed, 'store') : task(input, session)
  },
}

const belongs: Readonly<Record<string, readonly string[]>> = {
  round: ['history', 'export'],
  file: ['verify'],
  against: ['verify'],
  'key-file': ['verify'],
  out: ['export'],
  csv: ['export'],
  words: ['export'],
  unit: ['export'],
  from: ['export'],
  to: ['export'],
}

const strayOptions = (task: string, input: Input) =>
  Object.entries(belongs)
    .filter(([option, to]) => !to.includes(task) && (input.options[option] === true || textOf(input, option)))
    .map(([option, to]) =>
      problem('unknown-option', [], {
        vi: `--${option} chỉ dùng với: thuocdo store ${to.join(', ')}.`,
        en: `--${option} belongs to: thuocdo store ${to.join(', ')}.`,
      }),
    )

const surplus = (operands: readonly string[]) =>
  problem('operand-unwanted', [], {
    vi: `Thừa “${operands.join(' ')}”. Hãy bỏ đi.`,
    en: `“${operands.join(' ')}” is one too many. Leave it out.`,
  })

const unknownTask = (name: string) =>
  problem('unknown-task', [], {
    vi: `Không có việc “${name}”. Hãy chọn verify, history hoặc export.`,
    en: `There is no task “${name}”. Choose verify, history or export.`,
  })
