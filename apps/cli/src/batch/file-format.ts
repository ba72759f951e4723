/** Formats that give a file for each document (逐份输出的格式). */
export const fileFormats = ['json', 'html', 'xlsx'] as const
export type FileFormat = (typeof fileFormats)[number]
