import { contextBridge, ipcRenderer } from "electron";

/** The page's only way out. The far side checks who calls and parses what comes; here nothing is decided. */
contextBridge.exposeInMainWorld("profundiza", {
	call: (method: unknown, input: unknown, course: unknown): Promise<unknown> =>
		ipcRenderer.invoke("profundiza:call", method, input, course),
});
