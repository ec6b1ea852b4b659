export { type Hold, type HoldOptions, holdHome, usualPatience } from "./hold.ts";
export { applicationFolder, homeFolder, portableName } from "./home-folder.ts";
export { isFolder } from "./is-folder.ts";
export { makeFolder } from "./make-folder.ts";
export { HomeInUse, HomeInUseBySilent, type Join, type Owner } from "./owner.ts";
export { isHeldHere, isStarting, joinOf } from "./running.ts";
