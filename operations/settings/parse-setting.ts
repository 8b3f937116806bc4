import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import {
  type NumberSetting,
  type SettingName,
  type SettingValue,
  settingOf,
  type TextSetting,
} from './setting-list.ts'

/** What somebody typed into a field, as the value of a setting, or what is wrong with it. */
export function parseSetting(name: SettingName, typed: string): Outcome<SettingValue> {
  const setting = settingOf(name)
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (setting.kind === 'switch') return accept(text === 'true')
  return setting.kind === 'number' ? parseNumber(name, setting, text) : parseText(name, setting, text)
}

function parseNumber(
  name: SettingName,
  { words, least, most, unit }: NumberSetting,
  text: string,
): Outcome<number> {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return accept(value)
  return refuse(
    problem('setting-out-of-bounds', [name], {
      vi: `“${words.vi}” phải là số nguyên từ ${least} đến ${most} (${unit.vi}); hãy nhập lại.`,
      en: `“${words.en}” must be a whole number from ${least} to ${most} (${unit.en}); type it again.`,
    }),
  )
}

function parseText(name: SettingName, { kind, words, most }: TextSetting, text: string): Outcome<string> {
  if (text.length > most)
    return refuse(
      problem('setting-too-long', [name], {
        vi: `“${words.vi}” dài ${text.length} ký tự, tối đa ${most}; hãy viết ngắn lại.`,
        en: `“${words.en}” has ${text.length} characters, at most ${most}; make it shorter.`,
      }),
    )
  if (kind === 'address' && text !== '' && !/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(text))
    return refuse(
      problem('setting-no-address', [name], {
        vi: `“${words.vi}”: “${text}” không phải là một địa chỉ thư. Hãy nhập dạng ten@coquan.gov.vn.`,
        en: `“${words.en}”: “${text}” is no e-mail address. Type one like name@office.gov.vn.`,
      }),
    )
  return accept(text)
}
