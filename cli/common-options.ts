import type { Options } from './command.ts'

/** The options that every command takes. */
export const commonOptions: Options = {
  json: { about: { vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' } },
  lang: {
    value: { vi: 'vi|en', en: 'vi|en' },
    about: {
      vi: 'Ngôn ngữ; mặc định vi, hoặc theo biến THUOCDO_LANG.',
      en: 'The language; vi unless THUOCDO_LANG says otherwise.',
    },
  },
  frameworks: {
    value: { vi: 'thư mục', en: 'folder' },
    about: {
      vi: 'Thư mục chứa các khung chỉ số; mặc định là của bản cài đặt này.',
      en: 'The folder of frameworks; that of this installation by default.',
    },
  },
  help: { short: 'h', about: { vi: 'Xem hướng dẫn.', en: 'Show this help.' } },
}
