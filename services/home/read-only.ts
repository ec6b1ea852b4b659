import { constants } from "node:fs";

// Windows has no pipes with the names of files, nor the flag.
const notWaiting = constants.O_NONBLOCK ?? 0;

/** Flags to open a file with: a pipe of its name would keep whoever opens it otherwise waiting for someone to write to it. */
export const readOnly = constants.O_RDONLY | notWaiting;
export const readAndWrite = constants.O_RDWR | notWaiting;
