import type { DeskTenant, SettingValues } from '@thuocdo/operations/acts'

/** The tenant under the names that it has set for itself; under those given at installation where it has set none. */
export const shownTenant = (tenant: DeskTenant, values: SettingValues): DeskTenant => ({
  ...tenant,
  nameVi: String(values['name-vi']) || tenant.nameVi,
  nameEn: String(values['name-en']) || tenant.nameEn,
})
