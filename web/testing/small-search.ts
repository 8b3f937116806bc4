import { abbreviations } from '../search/abbreviations.ts'
import { fillers } from '../search/filler-words.ts'
import { pageEntries } from '../search/page-entries.ts'
import type { FoundUnit, SearchIndex } from '../search/search-index.ts'

const same = (text: string) => ({ vi: text, en: text })

const unit = (id: string, name: string, over: Partial<FoundUnit> = {}): FoundUnit => ({
  id,
  name: same(name),
  place: null,
  others: [],
  note: same(''),
  weight: 1,
  ...over,
})

const content: Omit<SearchIndex, 'pages' | 'fillers' | 'abbreviations'> = {
  indices: [
    { id: 'pci', short: same('PCI'), name: same('Chỉ số năng lực cạnh tranh'), weight: 1 },
    { id: 'papi', short: same('PAPI'), name: same('Chỉ số hiệu quả quản trị'), weight: 1 },
  ],
  editions: [
    { id: 'pci/2020', period: same('2020'), title: same('PCI năm 2020'), texts: [], units: [1, 2] },
    { id: 'pci/2021', period: same('2021'), title: same('PCI năm 2021'), texts: ['766/QĐ-TTg'], units: [1] },
    { id: 'papi/2021', period: same('2021'), title: same('PAPI năm 2021'), texts: [], units: [1] },
  ],
  units: [
    unit('hung-yen-2025', 'Hưng Yên', { weight: 1.2, note: same('Tỉnh; từ ngày 1/7/2025') }),
    unit('hung-yen-1997', 'Hưng Yên', { weight: 1.1 }),
    unit('ha-tay-1991', 'Hà Tây', { weight: 1.1 }),
    unit('so-noi-vu-hung-yen', 'Sở Nội vụ', { place: same('Hưng Yên'), weight: 0.9 }),
    unit('so-noi-vu-ha-tay', 'Sở Nội vụ', { place: same('Hà Tây'), weight: 0.9 }),
  ],
  parts: [
    { ...part(1, 'time', 'Chi phí thời gian'), pages: [0, 1] },
    part(2, '5', 'Thủ tục hành chính công'),
    { ...part(1, '9', 'Đào tạo lao động'), isCurrent: true },
    { ...part(0, '9', 'Phát triển nhân lực'), isCurrent: false },
    { ...part(0, 'old', 'Thời hạn cấp phép'), pages: [] },
  ],
}

/** Two provinces named Hưng Yên and one Hà Tây in two editions of PCI and one of PAPI, two offices, three criteria. */
export const smallSearch: SearchIndex = { ...content, abbreviations, fillers, pages: pageEntries(content) }

function part(edition: number, code: string, name: string) {
  return { edition, code, name: same(name), pages: [edition], depth: 1, isCurrent: true }
}
