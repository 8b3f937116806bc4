import type { Operand } from './command.ts'

/** The operand that names an edition, by its id or its folder. */
export const editionOperand: Operand = {
  name: { vi: 'ấn-bản', en: 'edition' },
  takes: 'one',
  about: {
    vi: 'Mã của ấn bản, ví dụ pci/2021, hoặc thư mục của nó. Xem: thuocdo editions.',
    en: 'The id of an edition, such as pci/2021, or its folder. See: thuocdo editions.',
  },
}

/** The operand that names a table of one's own. */
export const inputsOperand: Operand = {
  name: { vi: 'tệp', en: 'file' },
  takes: 'maybe',
  about: {
    vi: 'Bảng số liệu CSV hoặc XLSX; nếu không ghi thì dùng số liệu đã công bố của ấn bản.',
    en: 'A table of inputs, CSV or XLSX; the edition’s own published inputs if left out.',
  },
}
