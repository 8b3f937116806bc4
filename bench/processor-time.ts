import { readFileSync } from 'node:fs'

// The kernel counts in hundredths of a second, whatever the machine.
const tick = 10

/** The milliseconds that a process and its threads have spent on the processors; nothing where the system does not tell (only Linux does). */
export function processorTime(pid: number | undefined): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // After the name in brackets, which may hold spaces: user time is the 12th field, system time the 13th.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * tick
  } catch {
    return null
  }
}
