const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as the clocks of Việt Nam show it, wherever the machine stands: `2026-01-05 08:00`. */
export const timeInVietNam = (instant: Date | string): string => clock.format(new Date(instant))
