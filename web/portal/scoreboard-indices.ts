/** The four indices by which provinces are measured, in the order in which leaders name them. */
export const provinceIndices: readonly string[] = ['par-province', 'sipas', 'papi', 'pci']
