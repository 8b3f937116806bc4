import { type Problem, problem } from '@thuocdo/engine'

/** Why it is not clear which tenant a command is for. */
export function tenantProblem(named: string | undefined, known: readonly string[]): Problem {
  if (known.length === 0) return noTenant
  const list = known.join(', ')
  return named === undefined
    ? problem('tenant-missing', [], {
        vi: `Bản cài đặt này có nhiều đơn vị sử dụng. Hãy thêm --tenant <mã>: ${list}.`,
        en: `This installation serves several tenants. Add --tenant <code>: ${list}.`,
      })
    : problem('unknown-tenant', [named], {
        vi: `Không có đơn vị sử dụng “${named}”. Hiện có: ${list}.`,
        en: `There is no tenant “${named}”. There are: ${list}.`,
      })
}

const noTenant = problem('no-tenant', [], {
  vi: 'Bản cài đặt này chưa có đơn vị sử dụng nào. Hãy thêm trước: thuocdo tenant add <mã> --name "Tên tỉnh".',
  en: 'This installation has no tenant yet. Add one first: thuocdo tenant add <code> --name "Name of the province".',
})
