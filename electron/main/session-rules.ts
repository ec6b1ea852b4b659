import type { Session } from "electron";
import { isGranted } from "./permissions.ts";
import { isOwnBlob, mayLoad } from "./trusted-urls.ts";

/** Closes a session: no permission but the listed one, no network, no dictionaries to download, no file
 * to save but one that the page made itself. */
export function closeSession(session: Session): void {
	session.setPermissionRequestHandler((_contents, permission, callback) => callback(isGranted(permission)));
	session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
	session.setDevicePermissionHandler(() => false);
	session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !mayLoad(details.url) }));
	// What a page made itself (a record to take along, a table) goes where the person says; nothing else is downloaded.
	session.on("will-download", (event, item) => {
		if (!isOwnBlob(item.getURL())) event.preventDefault();
	});
	session.setSpellCheckerEnabled(false);
}
