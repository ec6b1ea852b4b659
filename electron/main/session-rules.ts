import type { Session } from "electron";
import { isGranted } from "./permissions.ts";
import { mayLoad } from "./trusted-urls.ts";

/** Closes a session: no permission but the listed one, no network, no dictionaries to download. */
export function closeSession(session: Session): void {
	session.setPermissionRequestHandler((_contents, permission, callback) => callback(isGranted(permission)));
	session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
	session.setDevicePermissionHandler(() => false);
	session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !mayLoad(details.url) }));
	session.on("will-download", (event) => event.preventDefault());
	session.setSpellCheckerEnabled(false);
}
