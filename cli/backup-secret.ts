import { readFile } from 'node:fs/promises'
import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import { type Input, type Options, type Session, textOf } from './command.ts'

/** The option that names a key file. */
export const keyOptions: Options = {
  'key-file': {
    value: { vi: 'tệp', en: 'file' },
    about: {
      vi: 'Tệp chứa khóa sao lưu; không ghi thì lấy biến BACKUP_KEY, hoặc hỏi.',
      en: 'A file with the backup key; without it the variable BACKUP_KEY, or a question.',
    },
  },
}

/**
 * The key of a backup: out of a file, the environment, or a person's answer; `null` where none of them gives one.
 * @param isNew whether a person types it for the first time, and so twice
 */
export async function backupSecret(
  input: Input,
  session: Session,
  isNew: boolean,
): Promise<Outcome<string | null>> {
  const file = textOf(input, 'key-file')
  if (file !== undefined) return accept(await textIn(file))
  const { BACKUP_KEY = '' } = session.environment
  if (BACKUP_KEY !== '') return accept(BACKUP_KEY)
  return asked(session, isNew)
}

/** A key file holds text, or bytes of chance: those are read as Base64, since they are no text. */
async function textIn(file: string): Promise<string> {
  const bytes = await readFile(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim()
  } catch {
    return bytes.toString('base64')
  }
}

async function asked({ terminal, language }: Session, isNew: boolean): Promise<Outcome<string | null>> {
  if (terminal.askSecret === undefined) return accept(null)
  const vi = language === 'vi'
  const first = await terminal.askSecret(vi ? 'Khóa sao lưu: ' : 'Backup key: ')
  if (first === '') return accept(null)
  if (!isNew) return accept(first)
  const second = await terminal.askSecret(vi ? 'Nhập lại khóa sao lưu: ' : 'Backup key again: ')
  return first === second ? accept(first) : refuse(differs)
}

const differs = problem('backup-key-differs', [], {
  vi: 'Hai lần nhập khóa không giống nhau. Hãy chạy lại lệnh.',
  en: 'The two keys differ. Run the command again.',
})
