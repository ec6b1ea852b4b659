export { type Hold, type HoldOptions, holdHome } from "./hold.ts";
export { homeFolder } from "./home-folder.ts";
export { makeFolder } from "./make-folder.ts";
export { HomeInUse, type Join, type Owner } from "./owner.ts";
