export { type Backups, type BackupsOptions, createBackups } from "./backups.ts";
export { type Records, recordNow, recordOf, restore } from "./restore.ts";
export { eventsOnShelf } from "./shelf.ts";
