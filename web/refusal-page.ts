import { createHash } from "node:crypto";

const style =
	":root{color-scheme:light dark}" +
	"body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1.5rem}" +
	"h1,h2{font-size:1.375rem;line-height:1.3}section+section{margin-top:3rem}";

/** Lets the page have its one style and nothing else. */
export const refusalPolicy =
	`default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; ` +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Why a browser may not come in: it was in before the application was started again; the token of its address was used, or
 * is of an earlier start; or the address has none.
 */
export type RefusalReason = "restarted" | "token" | "no-token";

interface Text {
	readonly title: string;
	readonly why: string;
	readonly next: string;
}

const command = "<code>npm start -- --browser</code>";

const texts: Readonly<Record<RefusalReason, { es: Text; en: Text }>> = {
	restarted: {
		es: {
			title: "Profundiza se cerró y se volvió a abrir",
			why: `Esta ventana es de antes, y por seguridad cada apertura tiene su propia llave. Tu progreso está guardado, y lo
que faltaba por guardar se conserva en este navegador: se guarda solo cuando vuelvas a entrar.`,
			next: `Si Profundiza ya está en otra ventana de este navegador, recarga esta página y seguirás donde estabas. Si no,
ejecuta ${command} en una terminal: abre la dirección nueva en este mismo navegador.`,
		},
		en: {
			title: "Profundiza was closed and opened again",
			why: `This window is from before, and for safety each start has a key of its own. Your progress is saved, and what was
still to be saved is kept in this browser: it is saved by itself once you are in again.`,
			next: `If Profundiza is in another window of this browser already, reload this page and you go on where you were. If
not, run ${command} in a terminal: it opens the new address in this same browser.`,
		},
	},
	token: {
		es: {
			title: "Esta dirección ya se usó, es de otra apertura o no está completa",
			why: `Cada dirección de Profundiza abre una sola vez y deja de valer al cerrarlo, para que nadie más entre en tu curso.
Tu progreso está guardado.`,
			next: `Vuelve a la ventana en la que ya tienes abierto Profundiza. Si la cerraste, abre esta dirección en el mismo
navegador, sin lo que sigue al signo «?». Si no funciona, ejecuta ${command} en otra terminal: te da una dirección nueva, y
lo que está abierto sigue abierto.`,
		},
		en: {
			title: "This address was already used, is of an earlier start or is not complete",
			why: `Each address of Profundiza opens once only and ends when it is closed, so that nobody else gets into your course.
Your progress is saved.`,
			next: `Go back to the window where Profundiza is already open. If you closed it, open this address in the same browser,
without what follows the “?” sign. If that does not work, run ${command} in another terminal: it gives you a new address, and
what is open stays open.`,
		},
	},
	"no-token": {
		es: {
			title: "A esta dirección le falta su llave",
			why: `Profundiza solo se abre en el navegador que llegó con la dirección completa, para que nadie más entre en tu curso.
Tu progreso está guardado.`,
			next: `Si lo tienes abierto en otro navegador, sigue en él. Si no, ejecuta ${command} en otra terminal: te da una
dirección nueva, y lo que está abierto sigue abierto.`,
		},
		en: {
			title: "This address lacks its key",
			why: `Profundiza opens only in the browser that came with the whole address, so that nobody else gets into your course.
Your progress is saved.`,
			next: `If it is open in another browser, go on there. If not, run ${command} in another terminal: it gives you a new
address, and what is open stays open.`,
		},
	},
};

const section = ({ title, why, next }: Text, lang: "es" | "en") => {
	const heading = lang === "es" ? "h1" : "h2";
	return `<section${lang === "es" ? "" : ` lang="${lang}"`}>
<${heading}>${title}</${heading}>
<p>${why}</p>
<p>${next}</p>
</section>`;
};

/**
 * What a browser sees that may not come in: in both languages, because nothing is known yet of who is in front of it.
 */
export const refusalPage = (reason: RefusalReason) => `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts[reason].es.title}</title>
<style>${style}</style>
</head>
<body>
<main>
${section(texts[reason].es, "es")}
${section(texts[reason].en, "en")}
</main>
</body>
</html>
`;
