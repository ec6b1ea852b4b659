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
 * What a browser sees that may not come in: in both languages, because nothing is known yet of who is in front of it.
 */
export const refusalPage = `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Profundiza: esta dirección ya se usó</title>
<style>${style}</style>
</head>
<body>
<main>
<section>
<h1>Esta dirección ya se usó o no está completa</h1>
<p>Cada dirección de Profundiza abre una sola vez, para que nadie más entre en tu curso. Tu progreso está guardado.</p>
<p>Vuelve a la ventana en la que ya tienes abierto Profundiza. Si la cerraste, abre esta dirección en el mismo
navegador, sin lo que sigue al signo «?». Si no funciona, ejecuta <code>npm start -- --browser</code> en otra
terminal: te da una dirección nueva, y lo que está abierto sigue abierto.</p>
</section>
<section lang="en">
<h2>This address was already used or is not complete</h2>
<p>Each address of Profundiza opens once only, so that nobody else gets into your course. Your progress is saved.</p>
<p>Go back to the window where Profundiza is already open. If you closed it, open this address in the same browser,
without what follows the “?” sign. If that does not work, run <code>npm start -- --browser</code> in another
terminal: it gives you a new address, and what is open stays open.</p>
</section>
</main>
</body>
</html>
`;
