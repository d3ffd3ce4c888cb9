/** The largest file that is read, in bytes: 50 MB. */
export const largestFileBytes = 50 * 1024 * 1024
