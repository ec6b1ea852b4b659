import en from "../i18n/en/preview.json";
import es from "../i18n/es/preview.json";
import "./panel.css";

// The panel of findings beside a course that is being written. `profundiza preview` alone adds it to the page.

const texts = { es, en };

interface Finding {
	severity: "error" | "warning" | "advice";
	file: string;
	line: number;
	column: number;
	text: string;
}

interface State {
	state: number;
	opened: number;
	findings: Finding[];
}

const language = (): "es" | "en" => (document.documentElement.lang.startsWith("en") ? "en" : "es");

function element(name: string, className: string, text = ""): HTMLElement {
	const made = document.createElement(name);
	made.className = className;
	made.textContent = text;
	return made;
}

const panel = element("aside", "preview-panel");
const summary = element("summary", "preview-title");
const folded = document.createElement("details");
// The page loads itself again at every save: what was opened or folded stays so.
const openness = "preview-open";
folded.open = (sessionStorage.getItem(openness) ?? String(window.innerWidth >= 900)) === "true";
summary.addEventListener("click", () => sessionStorage.setItem(openness, String(!folded.open)));
const body = element("div", "preview-body");
body.setAttribute("role", "status");
folded.append(summary, body);
panel.append(folded);

function show({ findings }: Pick<State, "findings">): void {
	const said = texts[language()];
	panel.setAttribute("aria-label", said.title);
	summary.textContent = `${said.title} (${findings.length})`;
	if (findings.length === 0) {
		body.replaceChildren(element("p", "preview-none", said.none));
		return;
	}
	const list = element("ul", "preview-list");
	for (const { severity, file, line, column, text } of findings) {
		const item = element("li", `preview-finding preview-${severity}`);
		item.append(
			element("strong", "preview-severity", said[severity]),
			element("span", "preview-text", text),
			element("code", "preview-place", `${file}:${line}:${column}`),
		);
		list.append(item);
	}
	const isStale = findings.some(({ severity }) => severity === "error");
	body.replaceChildren(...(isStale ? [element("p", "preview-stale", said.stale)] : []), list);
}

let asking = new AbortController();
// The page takes on its reader's language once it knows them, and whenever they choose another one.
new MutationObserver(() => asking.abort()).observe(document.documentElement, {
	attributes: true,
	attributeFilter: ["lang"],
});

/** The state once it is another one than `after`, or at once in another language; undefined where nobody answers any more. */
async function ask(after: number): Promise<State | undefined> {
	asking = new AbortController();
	const { signal } = asking;
	try {
		const response = await fetch(`/preview?after=${after}&lang=${language()}`, { signal });
		return response.ok ? ((await response.json()) as State) : undefined;
	} catch {
		return signal.aborted ? ask(-1) : undefined;
	}
}

async function follow(): Promise<void> {
	document.body.append(panel);
	// So that the end of the page is never under it.
	new ResizeObserver(() => document.body.style.setProperty("--preview-height", `${panel.offsetHeight}px`)).observe(
		panel,
	);
	document.body.classList.add("preview");
	let before: State | undefined;
	for (;;) {
		const state = await ask(before?.state ?? -1);
		if (state === undefined) {
			body.replaceChildren(element("p", "preview-stale", texts[language()].gone));
			return;
		}
		// What the page asks before the course was opened for the first time waits until it is: that is no reason to begin anew.
		if (before !== undefined && before.opened > 0 && before.opened !== state.opened) location.reload();
		before = state;
		show(state);
	}
}

void follow();
