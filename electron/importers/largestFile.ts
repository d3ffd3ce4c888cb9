/** The largest file that is read, in bytes. */
export const largestFileBytes = 50 * 1024 * 1024
