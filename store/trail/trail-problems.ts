import { type Problem, problem } from '@thuocdo/engine'
import type { ChainRow, KeptWords } from './trail-rows.ts'

type Where = Pick<ChainRow, 'id' | 'kind' | 'subject'>

const kinds: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  assessment: { vi: 'hồ sơ đánh giá', en: 'assessment' },
  unit: { vi: 'đơn vị', en: 'unit' },
  person: { vi: 'người dùng', en: 'person' },
  round: { vi: 'đợt đánh giá', en: 'round' },
  edition: { vi: 'bộ tiêu chí', en: 'edition' },
  settings: { vi: 'thiết lập', en: 'settings' },
  'sign-in': { vi: 'đăng nhập ngày', en: 'sign-ins of' },
  trail: { vi: 'nhật ký', en: 'trail' },
}

/** Chains about the trail itself are told by what they hold. */
const ofTrail: typeof kinds = {
  export: { vi: 'các lần kết xuất', en: 'exports' },
  seal: { vi: 'các lần niêm phong', en: 'seals' },
  verify: { vi: 'các lần kiểm tra', en: 'verifications' },
}

/** What a chain is about, in a few words. */
export const chainWords = ({ kind, subject }: Pick<Where, 'kind' | 'subject'>) =>
  (kind === 'trail' ? ofTrail[subject] : undefined) ?? {
    vi: `${kinds[kind]?.vi ?? kind} ${subject}`,
    en: `${kinds[kind]?.en ?? kind} ${subject}`,
  }

const remedy = {
  vi: 'Dữ liệu đã bị sửa ngoài phần mềm hoặc hỏng: hãy giữ nguyên hiện trạng và đối chiếu với bản sao lưu gần nhất.',
  en: 'The data was changed outside the software or is damaged: leave it as it is and compare it with the latest backup.',
}

const onChain = (
  code: string,
  where: Where,
  at: readonly (string | number)[],
  vi: string,
  en: string,
): Problem => {
  const words = chainWords(where)
  return problem(code, [where.kind, where.subject, ...at], {
    vi: `Nhật ký ${words.vi}: ${vi} ${remedy.vi}`,
    en: `Trail of the ${words.en}: ${en} ${remedy.en}`,
  })
}

/** Entries between two positions, both counted, are not there. */
export const missing = (where: Where, from: number, to: number): Problem => {
  const [vi, en] =
    from >= to
      ? [`mục ${from}`, `entry ${from} is`]
      : [`các mục ${from} đến ${to}`, `entries ${from} to ${to} are`]
  return onChain('entry-missing', where, [from], `thiếu ${vi}.`, `${en} missing.`)
}

/** The leaf or the hash of an entry is not what was written. */
export const brokenLink = (where: Where, position: number): Problem =>
  onChain(
    'broken-link',
    where,
    [position],
    `mục ${position} không khớp mã băm nối với mục trước.`,
    `entry ${position} does not match the hash that links it to the one before.`,
  )

/** The text of a leaf is not an entry. */
export const unreadable = (where: Where, position: number): Problem =>
  onChain(
    'unreadable-leaf',
    where,
    [position],
    `mục ${position} không đọc được.`,
    `entry ${position} cannot be read.`,
  )

/** An entry that belongs to another place. */
export const elsewhere = (
  where: Where,
  position: number,
  says: { readonly chain: string; readonly position: number },
): Problem =>
  onChain(
    'entry-elsewhere',
    where,
    [position],
    says.chain === where.id
      ? `mục ${position} tự ghi là mục ${says.position}.`
      : `mục ${position} tự ghi là thuộc chuỗi khác (${says.chain}, mục ${says.position}).`,
    says.chain === where.id
      ? `entry ${position} says that it is entry ${says.position}.`
      : `entry ${position} says that it belongs to another chain (${says.chain}, entry ${says.position}).`,
  )

/** An entry that was written before the one in front of it. */
export const backwards = (where: Where, position: number): Problem =>
  onChain(
    'clock-backwards',
    where,
    [position],
    `mục ${position} ghi thời điểm sớm hơn mục đứng trước.`,
    `entry ${position} is earlier than the one before it.`,
  )

/** A column beside a leaf that says something else than the leaf. */
export const otherColumn = (where: Where, position: number, column: keyof typeof columnWords): Problem =>
  onChain(
    'column-differs',
    where,
    [position, column],
    `${columnWords[column].vi} ghi để tra cứu của mục ${position} khác với nguyên văn đã băm.`,
    `${columnWords[column].en} by which entry ${position} is searched is not what its hashed text says.`,
  )

const columnWords = {
  at: { vi: 'thời điểm', en: 'the instant' },
  actor: { vi: 'người thực hiện', en: 'the person' },
  act: { vi: 'việc', en: 'the act' },
  cell: { vi: 'tiêu chí', en: 'the criterion' },
}

/** A commitment without a row of words, erased or not. */
export const lostWords = (where: Where, position: number, field: string): Problem =>
  onChain(
    'words-missing',
    where,
    [position, field],
    `mục ${position} mất lời ghi “${field}” mà không có việc xóa nào.`,
    `entry ${position} has lost its words “${field}” though nobody erased them.`,
  )

/** Words that are not those that were committed to. */
export const otherWords = (where: Where, position: number, field: string): Problem =>
  onChain(
    'words-changed',
    where,
    [position, field],
    `lời ghi “${field}” của mục ${position} không phải lời đã ghi ban đầu.`,
    `the words “${field}” of entry ${position} are not those that were written.`,
  )

/** Words that are gone, and no entry says who erased them. */
export const unrecordedErasure = (where: Where, { position, field }: KeptWords): Problem =>
  onChain(
    'erasure-unrecorded',
    where,
    [position, field],
    `lời ghi “${field}” của mục ${position} đã bị xóa mà nhật ký không ghi việc xóa.`,
    `the words “${field}” of entry ${position} were erased and no entry records it.`,
  )

/** Length, head or last instant of a chain differ from its entries. */
export const otherEnd = (where: Where, position: number): Problem =>
  onChain(
    'other-end',
    where,
    [position],
    `độ dài hoặc mã cuối chuỗi không khớp với mục cuối cùng (mục ${position}).`,
    `its length or head does not match its last entry (entry ${position}).`,
  )

/** The kept row of an assessment, or of one of its criteria, is not what its entries add up to. */
export const otherFold = (where: Where, criterion?: string): Problem =>
  onChain(
    'fold-differs',
    where,
    criterion === undefined ? [] : [criterion],
    criterion === undefined
      ? 'hồ sơ đang lưu khác với kết quả tính lại từ nhật ký.'
      : `tiêu chí ${criterion} đang lưu khác với kết quả tính lại từ nhật ký.`,
    criterion === undefined
      ? 'the assessment as kept differs from what its entries add up to.'
      : `criterion ${criterion} as kept differs from what the entries add up to.`,
  )

/** Entries whose chain is not there. */
export const noChain = (chain: string): Problem =>
  problem('chain-missing', [chain], {
    vi: `Nhật ký có các mục của chuỗi ${chain} nhưng không có chuỗi ấy. ${remedy.vi}`,
    en: `There are entries of the chain ${chain}, but no such chain. ${remedy.en}`,
  })
