/** Why a sound pack is not installed, or something is not done with an installed course; with what its sentence needs. */
export interface InstallRefusalParams {
	/** A pack with this version and other content is installed. */
	"other-content": { title: string; version: string };
	/** Not asked for: `installed` is the later version that is used now. */
	"older-version": { title: string; version: string; installed: string };
	/** Not asked for: see `PackTrust`. `author` is whoever signed before. */
	"changed-key": { title: string; author: string };
	/** Not asked for: it would take the place of a course that comes with the application. */
	"not-of-application": { title: string };
	/** In bytes. */
	"no-room": { needed: number; free: number };
	"not-installed": { id: string; version: string };
}

export type InstallRefusalCode = keyof InstallRefusalParams;

/** What the data folder has is as it was. */
export class InstallRefusal extends Error {
	readonly code: InstallRefusalCode;
	readonly params: Readonly<Record<string, string | number>>;

	constructor(code: InstallRefusalCode, params: Readonly<Record<string, string | number>>) {
		super(`${code}: ${Object.values(params).join(", ")}`);
		this.name = "InstallRefusal";
		this.code = code;
		this.params = params;
	}
}

/** A refusal with the parameters that its code asks for. */
export function refuseInstall<C extends InstallRefusalCode>(code: C, params: InstallRefusalParams[C]): InstallRefusal {
	return new InstallRefusal(code, { ...params });
}
