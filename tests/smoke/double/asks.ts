/** Who calls: a frame, as the desktop sees it. */
export interface Caller {
	url: string;
	/** Of another window, or inside the page. */
	inside?: boolean;
	otherWindow?: boolean;
}

/** What a test may ask of the desktop that runs on the stand-in. */
export type Ask =
	| { kind: "state" }
	| { kind: "fetch"; url: string; method?: string }
	| { kind: "call"; channel: string; args: unknown[]; from?: Caller }
	| { kind: "navigate"; url: string; mainFrame?: boolean }
	| { kind: "redirect"; url: string }
	| { kind: "open"; url: string }
	| { kind: "attach-webview" }
	| { kind: "permission"; name: string }
	| { kind: "request"; url: string }
	| { kind: "download"; url: string }
	| { kind: "second-instance"; argv: string[]; folder: string }
	| { kind: "open-file"; path: string }
	| { kind: "page-dies" }
	| { kind: "bounds"; x: number; y: number; width: number; height: number }
	| { kind: "next-answer"; response: number }
	| { kind: "quit" };

/** Everything that the desktop has done so far and that a test may look at. */
export interface State {
	name: string;
	userData: string | undefined;
	sandboxed: boolean;
	schemes: unknown;
	menu: string[];
	opened: string[];
	questions: { message: string; detail: string }[];
	window:
		| undefined
		| {
				url: string;
				shown: boolean;
				shownBeforeReady: boolean;
				loads: number;
				focused: number;
				bounds: { x: number; y: number; width: number; height: number };
				minimum: [number | undefined, number | undefined];
				preferences: Record<string, unknown>;
		  };
}

/** What the desktop tells without being asked. */
export type Tale =
	| { tale: "loaded" }
	| { tale: "error-box"; title: string; detail: string }
	| { tale: "exit"; code: number };
