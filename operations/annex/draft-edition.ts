import { fold } from '@thuocdo/engine'
import { Document } from 'yaml'
import type { DraftTree, DraftWords } from './draft-tree.ts'

/** What a draft is called: the index, the edition, and the file that it was read from. */
export type DraftIds = { readonly index: string; readonly edition: string; readonly file: string }

/** What the lines above a table say of it. */
export type AnnexTitle = {
  readonly title?: string
  readonly year?: string
  readonly decision?: string
  readonly publisher?: string
}

/** Finds the title, the year, the decision and its body among the lines above a table of criteria. */
export function annexTitle(preamble: readonly string[]): AnnexTitle {
  const lines = preamble.flatMap(text => text.split('\n')).map(text => text.trim())
  const isAside = (line: string): boolean => /^\(|kèm theo/iu.test(line)
  const title = lines.find(
    line =>
      !isAside(line) && line.length > 12 && /chi so|tieu chi|cham diem|bang diem|danh gia/.test(fold(line)),
  )
  const decision = lines.find(
    line =>
      /quyết định số|quyết định|công văn|hướng dẫn số/iu.test(line) &&
      /\d+\s*\/\s*\p{L}|\d+\/\d+/u.test(line),
  )
  const publisher = lines.map(line => bodies.exec(line)?.[0]).find(found => found !== undefined)
  const year = yearOf([title ?? '', ...lines.filter(line => line !== decision), decision ?? ''])
  return {
    ...(title !== undefined && { title }),
    ...(year !== undefined && { year }),
    ...(decision !== undefined && { decision: decision.replace(/^\((.*)\)$/, '$1') }),
    ...(publisher !== undefined && { publisher: publisher.trim() }),
  }
}

const bodies =
  /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Bộ|Sở)\s+(?:(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|phường|xã)\s+)?\p{Lu}[\p{L} ]*/iu

/** The year that a line speaks of; the year of a date (“ngày 5 tháng 12 năm 2013”) only where there is no other. */
function yearOf(lines: readonly string[]): string | undefined {
  const named = lines.map(line => /(?<!tháng\s+\d{1,2}\s+)năm\s+(20\d\d)/iu.exec(line)?.[1])
  const any = lines.map(line => /(?<!\d)(20\d\d)(?!\d)/.exec(line)?.[1])
  return [...named, ...any].find(year => year !== undefined)
}

/** The text of `index.yaml`: the draft with everything that the annex does not say marked as not stated. */
export function draftYaml(tree: DraftTree, about: AnnexTitle, ids: DraftIds): string {
  const document = new Document(draftValue(tree, about, ids), { aliasDuplicateObjects: false })
  document.commentBefore = [
    ` Bản nháp lập từ tệp “${ids.file}”. Rà soát từng dòng theo review.csv trước khi dùng; rà xong đổi status thành official.`,
    ` A draft made from the file “${ids.file}”. Go through review.csv line by line before using it; then set status to official.`,
  ].join('\n')
  return document.toString({ lineWidth: 110, singleQuote: true, flowCollectionPadding: true })
}

/** A draft as the plain value that `index.yaml` holds. */
export const draftValue = (tree: DraftTree, about: AnnexTitle, { index, edition, file }: DraftIds) => {
  const title = about.title ?? `${index} ${edition}`
  const period = about.year ?? edition
  return {
    index,
    edition,
    kind: 'model',
    status: 'derived',
    title: same(title),
    about: {
      vi: `Bản nháp đọc từ “${file}”, chưa được rà soát.`,
      en: `A draft read from “${file}”, not yet reviewed.`,
    },
    publisher: about.publisher === undefined ? notStated : same(about.publisher),
    period,
    units: { register: registerOf(title), on: `${/^20\d\d/.exec(period)?.[0] ?? '2025'}-12-31` },
    sources: [
      { id: 'annex', title: same(about.decision ?? file), credit: about.publisher ?? about.decision ?? file },
    ],
    rounding: { decimals: 2, mode: 'half-up' },
    rank: { basis: 'unrounded', ties: 'share' },
    classes: {
      none: {
        vi: 'Bản nháp chưa ghi cách xếp loại.',
        en: 'The draft does not say yet how units are classified.',
      },
    },
    tree: {
      code: index,
      name: same(title),
      ...(tree.max !== undefined && { max: tree.max }),
      ...(tree.caps && { caps: tree.caps }),
      children: tree.children,
    },
  }
}

const same = (text: string): DraftWords => ({ vi: text, en: text })
const notStated: DraftWords = { vi: 'Chưa ghi cơ quan ban hành', en: 'Publisher not stated' }

/** The register that the title speaks of; the provinces where it names none. */
function registerOf(title: string): string {
  const said = fold(title)
  if (/cap xa|cac xa|phuong/.test(said)) return 'communes'
  if (/cap so|cac so|so ban|cac co quan chuyen mon|cap huyen|cac huyen/.test(said)) return 'offices'
  return /cac bo|cap bo|bo co quan ngang bo/.test(said) ? 'ministries' : 'provinces'
}
