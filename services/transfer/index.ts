export { recordFileName } from "./file-name.ts";
export { importRecord, isHere } from "./import-record.ts";
export { type ReadRecord, readBroughtFile, readRecordFile } from "./read-record-file.ts";
export { RecordFileError } from "./record-file-error.ts";
export { reduceProfile } from "./reduce-record.ts";
export { createTickets } from "./tickets.ts";
export { writeRecordFile } from "./write-record-file.ts";
