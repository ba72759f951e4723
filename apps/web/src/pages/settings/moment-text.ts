import dayjs from 'dayjs'

/** A moment as people read it (时间): the day and the minute, by the clock of this machine. */
export function momentText(instant: string | undefined): string {
  return instant === undefined ? '' : dayjs(instant).format('YYYY-MM-DD HH:mm')
}
